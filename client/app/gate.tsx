import { createEffect, createMemo, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Mark } from "#client/ui";
import { Outside } from "./outside.tsx";
import type { Stays } from "./stays.ts";
import type { Updates } from "./updates.ts";

const SignIn = lazy(async () => ({ default: (await import("#feature/sign-in")).SignIn }));
const SetUpNeeded = lazy(async () => ({ default: (await import("#feature/set-up")).SetUpNeeded }));

/** Lets in who is at work here, and asks everybody else who they are. */
export function Gate(props: {
  /** Lets the browser paint and listen between two slices of work. */
  readonly breathe: () => Promise<void>;
  readonly updates: Updates;
  readonly stays: Stays;
  readonly children: JSX.Element;
}) {
  const { session } = useAppData();
  const { complete } = useI18n();
  const Workplace = lazy(async () => {
    const [{ Workplace: place }] = await Promise.all([import("./workplace.tsx"), complete()]);
    return { default: place };
  });
  createEffect(() => {
    const state = session.state();
    if ("knownAccounts" in state)
      props.stays.keepOnly(state.knownAccounts.map(({ staff }) => staff));
  });
  const work = createMemo(() => {
    const state = session.state();
    return state.type === "open" ? state.work : undefined;
  });
  return (
    <Show
      when={work()}
      keyed
      fallback={
        <Outside>
          <Suspense fallback={<Splash />}>
            <Switch fallback={<SignIn />}>
              <Match when={session.state().type === "checking"}>
                <Splash />
              </Match>
              <Match when={session.state().type === "setUpNeeded"}>
                <SetUpNeeded />
              </Match>
            </Switch>
          </Suspense>
        </Outside>
      }
    >
      {(open) => (
        <Suspense fallback={<Splash />}>
          <Workplace
            work={open}
            breathe={props.breathe}
            updates={props.updates}
            stays={props.stays}
          >
            {props.children}
          </Workplace>
        </Suspense>
      )}
    </Show>
  );
}

/** The moment before the device has answered; says nothing for the first fraction of a second. */
export function Splash() {
  const { t } = useI18n();
  return (
    <div class="splash" role="status">
      <Mark size="large" />
      <p>{t("shell.opening")}</p>
    </div>
  );
}
