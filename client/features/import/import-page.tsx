import { createEffect, createSignal, For, Match, on, Show, Switch } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { EmptyState, LinkButton, PageHead } from "#client/ui";
import { agencyPermissions } from "#shared/agency";
import { BatchList } from "./batch-list.tsx";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { createImport } from "./create-import.ts";
import { FileStep } from "./file-step.tsx";
import { TakeStep } from "./take-step.tsx";
import "./import.css";

const steps = ["file", "columns", "check", "take"] as const;
type Step = (typeof steps)[number];

/** Takes a table in: the file, its columns, a look at what is doubtful, and then the clients. */
export function ImportPage() {
  const { t } = useI18n();
  const { me } = useWork();
  const mayTake = () => agencyPermissions.mayCreateClient({ ...me(), isDisabled: false }).ok;
  return (
    <div class="page import">
      <PageHead title={t("importing.title")} note={t("importing.note")} />
      <Show
        when={mayTake()}
        fallback={
          <EmptyState
            action={<LinkButton href="/clients">{t("importing.backToClients")}</LinkButton>}
          >
            {t("importing.mayNot")}
          </EmptyState>
        }
      >
        <Steps />
      </Show>
    </div>
  );
}

function Steps() {
  const table = createImport();
  const [step, setStep] = createSignal<Step>("file");
  let place!: HTMLElement;
  // Whoever goes on by the keyboard goes on reading where the next step begins.
  createEffect(
    on(
      step,
      () => {
        place.focus({ preventScroll: true });
        place.closest(".import")?.scrollIntoView({ block: "start" });
      },
      { defer: true },
    ),
  );
  const again = () => {
    table.clear();
    setStep("file");
  };
  return (
    <>
      <StepLine step={step()} />
      <section class="import-step" ref={place} tabindex={-1} aria-labelledby="import-step-name">
        <Switch>
          <Match when={step() === "file"}>
            <FileStep table={table} onNext={() => setStep("columns")} />
          </Match>
          <Match when={step() === "columns"}>
            <ColumnsStep
              table={table}
              onBack={() => setStep("file")}
              onNext={() => setStep("check")}
            />
          </Match>
          <Match when={step() === "check"}>
            <CheckStep
              table={table}
              onBack={() => setStep("columns")}
              onNext={() => setStep("take")}
            />
          </Match>
          <Match when={step() === "take"}>
            <TakeStep table={table} onBack={() => setStep("check")} onAgain={again} />
          </Match>
        </Switch>
      </section>
      <Show when={step() === "file"}>
        <BatchList />
      </Show>
    </>
  );
}

function StepLine(props: { readonly step: Step }) {
  const { t } = useI18n();
  const at = () => steps.indexOf(props.step);
  return (
    <nav aria-label={t("importing.stepsLabel")}>
      <ol class="import-steps">
        <For each={steps}>
          {(step, place) => (
            <li
              class="import-steps-one"
              classList={{ "import-steps-past": place() < at() }}
              aria-current={step === props.step ? "step" : undefined}
            >
              <span class="import-steps-dot" aria-hidden="true">
                {place() + 1}
              </span>
              <span id={step === props.step ? "import-step-name" : undefined}>
                {t("importing.steps")[step]}
              </span>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
