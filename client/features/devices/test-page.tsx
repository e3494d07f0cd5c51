import { createSignal, onCleanup, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { useI18n } from "#client/i18n";
import { Button, IconCamera, IconPrinter, useToasts } from "#client/ui";
import { judgePage, pageSvg } from "#shared/devices";
import type { Desk } from "./desk-state.ts";
import { readPhoto } from "./read-photo.ts";
import "./test-page.css";

/** Prints the test page, and reads it back from a photo. */
export function TestPage(props: { readonly desk: Desk }) {
  const { t } = useI18n();
  const toasts = useToasts();
  const [isReading, setReading] = createSignal(false);
  let input: HTMLInputElement | undefined;
  const read = async (chosen: HTMLInputElement): Promise<void> => {
    const [file] = chosen.files ?? [];
    if (!file || isReading()) return;
    setReading(true);
    const page = await readPhoto(file);
    chosen.value = "";
    setReading(false);
    if (page.ok) props.desk.retell(judgePage(page.value));
    else toasts.show({ text: t("devices.photoUnread") });
  };
  return (
    <div class="device-page">
      <PrintButton />
      <input
        class="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-label={t("devices.photo")}
        ref={input}
        onChange={(event) => void read(event.currentTarget)}
      />
      <Button small aria-disabled={isReading()} onClick={() => input?.click()}>
        <IconCamera />
        {isReading() ? t("devices.phase").counting : t("devices.photo")}
      </Button>
      <p class="quiet small">{t("devices.photoNote")}</p>
    </div>
  );
}

/** The class under which everything but the page is left out of print. */
const printing = "prints-test-page";

function PrintButton() {
  const { t, format } = useI18n();
  const [svg, setSvg] = createSignal<string>();
  const done = (): void => {
    document.documentElement.classList.remove(printing);
    setSvg(undefined);
  };
  window.addEventListener("afterprint", done);
  onCleanup(() => {
    window.removeEventListener("afterprint", done);
    done();
  });
  const draw = (): void => {
    // Where the browser never told that it had printed, the last sheet is still there.
    done();
    const nowMs = Date.now();
    const words = {
      title: t("devices.testPageTitle"),
      sample: t("devices.testPageSample"),
      run: format.dateTime(nowMs, nowMs),
    };
    setSvg(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(pageSvg(words))}`);
  };
  const print = (): void => {
    document.documentElement.classList.add(printing);
    window.print();
  };
  return (
    <>
      <Button small onClick={draw}>
        <IconPrinter />
        {t("devices.testPage")}
      </Button>
      <Show when={svg()}>
        {(picture) => (
          <Portal ref={(mount) => mount.classList.add("test-page-mount")}>
            <img
              class="test-page-sheet"
              src={picture()}
              alt={t("devices.testPageTitle")}
              onLoad={print}
            />
          </Portal>
        )}
      </Show>
    </>
  );
}
