import { createSignal, type JSX } from "solid-js";
import { useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconLock, IconLogOut, IconTrash, Section } from "#client/ui";
import { SignOutDialog } from "./sign-out-dialog.tsx";
import { WipeDialog } from "./wipe-dialog.tsx";

/** The three ways to leave: for a moment, for today, for good. */
export function Leaving() {
  const { t } = useI18n();
  const { session } = useAppData();
  const [open, setOpen] = createSignal<"none" | "signOut" | "wipe">("none");
  const close = () => setOpen("none");
  return (
    <Section title={t("thisDevice.leaveTitle")}>
      <Way note={t("thisDevice.lockNote")}>
        <Button onClick={() => void session.lock()}>
          <IconLock />
          {t("thisDevice.lock")}
        </Button>
      </Way>
      <Way note={t("thisDevice.signOutNote")}>
        <Button onClick={() => setOpen("signOut")}>
          <IconLogOut />
          {t("thisDevice.signOut")}
        </Button>
      </Way>
      <Way note={t("thisDevice.wipeNote")}>
        <Button kind="danger" onClick={() => setOpen("wipe")}>
          <IconTrash />
          {t("thisDevice.wipe")}
        </Button>
      </Way>
      <SignOutDialog isOpen={open() === "signOut"} onClose={close} />
      <WipeDialog isOpen={open() === "wipe"} onClose={close} />
    </Section>
  );
}

function Way(props: { readonly note: string; readonly children: JSX.Element }) {
  return (
    <div class="device-way">
      <p class="quiet">{props.note}</p>
      {props.children}
    </div>
  );
}
