import { For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, KeptFor, PageHead, Section } from "#client/ui";
import { AskedLine } from "./asked-line.tsx";
import { createDesk, type Desk, seenDevices } from "./desk-state.ts";
import { DeviceLine } from "./device-line.tsx";
import { PastChecks } from "./past-checks.tsx";
import { TestPage } from "./test-page.tsx";
import "./devices.css";

/** Whether this desk is fit for work: one button, a verdict for each device, and what to try. */
export function DevicesPage() {
  const { t } = useI18n();
  const desk = createDesk();
  return (
    <div class="page">
      <PageHead
        title={t("devices.title")}
        back={{ href: "/this-device", label: t("shell.thisDevice") }}
        note={t("devices.note")}
      />
      <Running desk={desk} />
      <Section title={t("devices.results")}>
        <ul>
          <For each={seenDevices}>{(device) => <DeviceLine device={device} desk={desk} />}</For>
        </ul>
      </Section>
      <Section title={t("devices.asked")}>
        <p class="device-note quiet">{t("devices.askedNote")}</p>
        <ul>
          <KeptFor each={desk.asked()} by={(check) => check}>
            {(check) => (
              <AskedLine check={check()} desk={desk}>
                <Show when={check() === "printerAsked"}>
                  <TestPage desk={desk} />
                </Show>
              </AskedLine>
            )}
          </KeptFor>
        </ul>
      </Section>
      <Section title={t("devices.history")}>
        <PastChecks checks={desk.past()} />
      </Section>
    </div>
  );
}

/** The button, what is going on, and what the camera sees meanwhile. */
function Running(props: { readonly desk: Desk }) {
  const { t } = useI18n();
  const phase = () => props.desk.run.phase();
  const told = () => {
    const now = phase();
    return now === "idle" ? "" : t("devices.phase")[now];
  };
  const isRunning = () => props.desk.isRunning();
  return (
    <div class="device-run">
      <div class="cluster">
        <Button
          kind={isRunning() ? "quiet" : "primary"}
          onClick={() => (isRunning() ? props.desk.run.stop() : void props.desk.start())}
        >
          {isRunning()
            ? t("devices.stop")
            : t(phase() === "done" ? "devices.again" : "devices.start")}
        </Button>
        <p role="status">{told()}</p>
      </div>
      <Show when={phase() === "idle"}>
        <p class="quiet small">{t("devices.why")}</p>
      </Show>
      <Show when={props.desk.run.video()}>
        {(video) => (
          <figure class="device-picture">
            {video()}
            <figcaption class="quiet small">{t("devices.picture")}</figcaption>
          </figure>
        )}
      </Show>
    </div>
  );
}
