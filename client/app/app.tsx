import { Router, useLocation } from "@solidjs/router";
import { ErrorBoundary, type JSX, Show, Suspense } from "solid-js";
import { type AppData, AppDataProvider } from "#client/documents";
import { type I18n, I18nProvider, useI18n } from "#client/i18n";
import { ToastProvider, TooLongProvider } from "#client/ui";
import { followDevice } from "./appearance.ts";
import { Crash } from "./crash.tsx";
import { Gate, Splash } from "./gate.tsx";
import { Outside } from "./outside.tsx";
import { Routes } from "./routes.tsx";
import { createStays, type Stays } from "./stays.ts";
import { followTitle } from "./title.ts";
import type { Updates } from "./updates.ts";

/** Pages one reaches by a link before signing in. */
const isOpenToAll = (path: string): boolean => ["/set-up", "/join", "/survey"].includes(path);

type AppParts = {
  readonly data: AppData;
  readonly i18n: I18n;
  /** Lets the browser paint and listen between two slices of work. */
  readonly breathe: () => Promise<void>;
  readonly updates: Updates;
};

/** The whole app over its data, its language and its updates. */
export function App(props: AppParts) {
  followDevice(props.data.device, props.i18n);
  const stays = createStays();
  return (
    <I18nProvider i18n={props.i18n}>
      <AppDataProvider value={props.data}>
        <Toasting>
          <ErrorBoundary
            fallback={(error) => <Crash error={error} onReopen={() => location.reload()} />}
          >
            <Router
              root={(section) => (
                <Root {...props} stays={stays}>
                  {section.children}
                </Root>
              )}
            >
              <Routes />
            </Router>
          </ErrorBoundary>
        </Toasting>
      </AppDataProvider>
    </I18nProvider>
  );
}

function Toasting(props: { readonly children: JSX.Element }) {
  const { t } = useI18n();
  return (
    <TooLongProvider value={(most, now) => t("common.tooLong", most, now)}>
      <ToastProvider closeLabel={t("common.close")}>{props.children}</ToastProvider>
    </TooLongProvider>
  );
}

function Root(props: AppParts & { readonly stays: Stays; readonly children: JSX.Element }) {
  const location = useLocation();
  followTitle();
  return (
    <Show
      when={isOpenToAll(location.pathname)}
      fallback={
        <Gate breathe={props.breathe} updates={props.updates} stays={props.stays}>
          {props.children}
        </Gate>
      }
    >
      <Outside>
        <Suspense fallback={<Splash />}>{props.children}</Suspense>
      </Outside>
    </Show>
  );
}
