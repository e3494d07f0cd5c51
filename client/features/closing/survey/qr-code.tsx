import { createMemo } from "solid-js";
import { encode } from "uqr";

/** The light frame that readers need around a code. */
const quiet = 4;

/** A text as a QR code, drawn black on white in every theme: readers need the contrast. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const code = createMemo(() => encode(props.text, { ecc: "M", border: 0 }));
  const path = () =>
    code()
      .data.flatMap((row, y) =>
        row.map((isDark, x) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : "")),
      )
      .join("");
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${code().size + 2 * quiet} ${code().size + 2 * quiet}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path()} fill="#000" />
    </svg>
  );
}
