import { useLocation, useNavigate } from "@solidjs/router";
import { createEffect, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { type RefusedTexts, useToasts } from "#client/ui";
import type { Stays } from "./stays.ts";

/**
 * Puts the person at work where they were when they left this tab, and never where somebody else
 * was; remembers where they go.
 */
export function followPlace(stays: Stays): void {
  const { me } = useWork();
  const location = useLocation();
  const navigate = useNavigate();
  const stay = stays.of(me().id);
  if (stays.last !== undefined && stays.last !== me().id) {
    navigate(stay.path ?? "/", { replace: true });
  }
  stays.last = me().id;
  createEffect(() => {
    stay.path = location.pathname + location.search;
  });
}

/** Keeps what fields refuse: says where it waits, and asks before the page is left for good. */
export function keepRefusedTexts(texts: RefusedTexts) {
  const { t } = useI18n();
  const toasts = useToasts();
  const navigate = useNavigate();
  const ask = (event: BeforeUnloadEvent) => {
    if (texts.count() > 0) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  onCleanup(() => window.removeEventListener("beforeunload", ask));
  return {
    ...texts,
    leftBehind: ({ label, path }: { readonly label: string; readonly path: string }) =>
      toasts.show({
        text: t("shell.textWaits", label),
        action: { label: t("shell.toText"), onSelect: () => navigate(path) },
      }),
  };
}
