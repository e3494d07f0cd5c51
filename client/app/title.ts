import { useLocation } from "@solidjs/router";
import { createEffect } from "solid-js";
import { useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { placeNameOf } from "./places.ts";

/** Keeps the title of the window: the screen's name and the app's, never anybody's. */
export function followTitle(): void {
  const { t } = useI18n();
  const { session } = useAppData();
  const location = useLocation();
  const screen = (): string => {
    if (location.pathname === "/set-up") return t("setUp.title");
    if (location.pathname === "/join") return t("invitation.title");
    if (location.pathname === "/survey") return t("shell.survey");
    if (session.state().type !== "open") return t("signIn.title");
    const name = placeNameOf(location.pathname);
    return name ? t(`shell.${name}`) : t("shell.notFound");
  };
  createEffect(() => {
    document.title = `${screen()} · ${t("common.appName")}`;
  });
}
