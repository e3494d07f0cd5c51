import { Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { Paper } from "./paper.ts";

/**
 * The frame of a paper. Only the foot of a table is given room on every page by every browser, and
 * only what is fixed stands at the very bottom of it: so the foot is there twice, once for the room.
 */
export function Sheet(props: { readonly paper: Paper }) {
  return (
    <div class="print-sheet">
      <Show when={props.paper.watermark}>
        <div class="print-watermark" aria-hidden="true">
          {props.paper.watermark}
        </div>
      </Show>
      <table class="print-frame" role="presentation">
        <tfoot>
          <tr class="print-frame-row">
            <td class="print-frame-cell">
              <div class="print-foot-room" />
            </td>
          </tr>
        </tfoot>
        <tbody>
          <tr class="print-frame-row">
            <td class="print-frame-cell">
              <header class="print-head">
                <h1>{props.paper.title}</h1>
                <Show when={props.paper.note}>
                  <p>{props.paper.note}</p>
                </Show>
              </header>
              {props.paper.body()}
            </td>
          </tr>
        </tbody>
      </table>
      <Foot title={props.paper.title} />
    </div>
  );
}

function Foot(props: { readonly title: string }) {
  const { t, format } = useI18n();
  const { agency, me } = useWork();
  const printedAtMs = Date.now();
  return (
    <footer class="print-foot">
      <span>{agency().name}</span>
      <span>{props.title}</span>
      <span>
        {t("print.printed", me().name, `${format.date(printedAtMs)} ${format.time(printedAtMs)}`)}
      </span>
    </footer>
  );
}
