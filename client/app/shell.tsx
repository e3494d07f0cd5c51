import { A } from "@solidjs/router";
import {
  type Component,
  createSignal,
  ErrorBoundary,
  For,
  type JSX,
  lazy,
  Show,
  Suspense,
} from "solid-js";
import { Dynamic } from "solid-js/web";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  IconCalendar,
  IconIntroduction,
  IconLaptop,
  IconRegistry,
  IconTeam,
  IconToday,
  Mark,
  Skeleton,
} from "#client/ui";
import { offerAppCommands } from "./app-commands.ts";
import { focusOnArrival } from "./arrival.ts";
import { FailedScreen } from "./failed-screen.tsx";
import { HelpSheet } from "./help-sheet.tsx";
import { InstallOffer } from "./install-offer.tsx";
import { type Place, places } from "./places.ts";

import "./shell.css";
import { PaletteButton } from "./palette-button.tsx";
import { SignInAgain } from "./sign-in-again.tsx";
import { SyncBadge } from "./sync-badge.tsx";
import { SyncPanel } from "./sync-panel.tsx";
import { UpdateOffer } from "./update-offer.tsx";
import type { Updates } from "./updates.ts";
import { UserMenu } from "./user-menu.tsx";

const SignOutDialog = lazy(async () => ({
  default: (await import("#feature/this-device")).SignOutDialog,
}));

const Palette = lazy(async () => ({ default: (await import("#feature/palette")).Palette }));

const Reception = lazy(async () => ({
  default: (await import("#feature/reception")).Reception,
}));

const SwitchDialog = lazy(async () => ({
  default: (await import("#feature/sign-in")).SwitchDialog,
}));

const Reminders = lazy(async () => ({ default: (await import("#feature/calendar")).Reminders }));

type Sheet =
  | "none"
  | "caller"
  | "enquiry"
  | "palette"
  | "sync"
  | "help"
  | "switchPerson"
  | "signOut";

/** The frame of every screen of somebody at work: head, places, and the screen itself. */
export function Shell(props: { readonly updates: Updates; readonly children: JSX.Element }) {
  const { t } = useI18n();
  const [sheet, setSheet] = createSignal<Sheet>("none");
  const close = () => setSheet("none");
  const receptionSheet = () => {
    const open = sheet();
    return open === "caller" || open === "enquiry" ? open : undefined;
  };
  let main!: HTMLElement;
  focusOnArrival(() => main);
  offerAppCommands({
    palette: () => setSheet("palette"),
    sync: () => setSheet("sync"),
    help: () => setSheet("help"),
    switchPerson: () => setSheet("switchPerson"),
    signOut: () => setSheet("signOut"),
    caller: () => setSheet("caller"),
    enquiry: () => setSheet("enquiry"),
  });
  return (
    <div class="shell">
      <button type="button" class="skip-link" onClick={() => main.focus()}>
        {t("shell.skip")}
      </button>
      <ShellHead onPalette={() => setSheet("palette")} onSync={() => setSheet("sync")} />
      <Places />
      <div class="shell-body">
        <div class="shell-notices">
          <SignInAgain />
          <UpdateOffer updates={props.updates} />
          <InstallOffer />
          <Suspense>
            <Reminders />
          </Suspense>
        </div>
        <main class="shell-main" ref={main} tabindex={-1}>
          <Screen>{props.children}</Screen>
        </main>
      </div>
      <SyncPanel isOpen={sheet() === "sync"} onClose={close} />
      <HelpSheet isOpen={sheet() === "help"} onClose={close} />
      <Suspense>
        <SignOutDialog isOpen={sheet() === "signOut"} onClose={close} />
      </Suspense>
      <Suspense>
        <Show when={sheet() === "switchPerson"}>
          <SwitchDialog onClose={close} />
        </Show>
      </Suspense>
      <Suspense>
        <Show when={receptionSheet()}>
          {(which) => <Reception sheet={which()} onClose={close} />}
        </Show>
      </Suspense>
      <Suspense>
        <Show when={sheet() === "palette"}>
          <Palette onClose={close} />
        </Show>
      </Suspense>
    </div>
  );
}

function ShellHead(props: { readonly onPalette: () => void; readonly onSync: () => void }) {
  const { agency } = useWork();
  return (
    <header class="shell-head">
      <a class="shell-agency" href="/">
        <Mark />
        <span class="one-line">{agency().name}</span>
      </a>
      <PaletteButton onOpen={props.onPalette} />
      <SyncBadge onOpen={props.onSync} />
      <UserMenu />
    </header>
  );
}

const iconOf: Readonly<Record<Place["name"], Component>> = {
  today: IconToday,
  calendar: IconCalendar,
  clients: IconRegistry,
  introductions: IconIntroduction,
  staff: IconTeam,
  thisDevice: IconLaptop,
};

function Places() {
  const { t } = useI18n();
  return (
    <nav class="shell-places" aria-label={t("shell.places")}>
      <For each={places}>
        {(place) => (
          <A class="place" activeClass="place-here" href={place.path} end={place.path === "/"}>
            <Dynamic component={iconOf[place.name]} />
            <span class="place-name">{t(`shell.${place.name}`)}</span>
            <span class="place-short">{t(`shell.${place.shortName}`)}</span>
          </A>
        )}
      </For>
    </nav>
  );
}

/** One screen with its own failure: the frame stays, and what is unsent can be saved. */
function Screen(props: { readonly children: JSX.Element }) {
  return (
    <ErrorBoundary fallback={(error, reset) => <FailedScreen error={error} reset={reset} />}>
      <Suspense
        fallback={
          <div class="page">
            <Skeleton lines={6} />
          </div>
        }
      >
        {props.children}
      </Suspense>
    </ErrorBoundary>
  );
}
