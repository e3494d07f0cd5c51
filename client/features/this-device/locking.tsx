import { createSignal, Show } from "solid-js";
import { deviceUses, lockTimes, useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, Section, useToasts } from "#client/ui";
import { PinDialog } from "./pin-dialog.tsx";

/** Who uses this device, after what rest it locks, and the PIN by which one comes back. */
export function Locking() {
  const { t } = useI18n();
  const { device, session } = useAppData();
  const toasts = useToasts();
  const [isSetting, setSetting] = createSignal(false);
  const times = () => lockTimes.filter((time) => time !== "never" || device.use() === "own");
  const remove = async () => {
    const removed = await session.pin.remove();
    if (removed.ok) toasts.show({ text: t("thisDevice.pinRemoved") });
  };
  return (
    <Section title={t("thisDevice.lockingTitle")}>
      <div class="device-way">
        <p class="quiet">
          {session.pin.hasPin() ? t("thisDevice.pinIsSet") : t("thisDevice.pinNote")}
        </p>
        <div class="cluster">
          <Button onClick={() => setSetting(true)}>
            {session.pin.hasPin() ? t("thisDevice.pinChange") : t("thisDevice.pinDo")}
          </Button>
          <Show when={session.pin.hasPin()}>
            <Button kind="plain" onClick={() => void remove()}>
              {t("thisDevice.pinRemove")}
            </Button>
          </Show>
        </div>
      </div>
      <div class="device-looks">
        <ChoiceChips
          label={t("thisDevice.use")}
          options={deviceUses.map((use) => ({ value: use, label: t("thisDevice.uses")[use] }))}
          value={device.use()}
          onChange={device.setUse}
        />
        <ChoiceChips
          label={t("thisDevice.lockAfter")}
          options={times().map((time) => ({ value: time, label: t("thisDevice.lockTimes")[time] }))}
          value={device.lockAfter()}
          onChange={device.setLockAfter}
        />
      </div>
      <p class="quiet small">{t("thisDevice.lockAfterNote")}</p>
      <Show when={isSetting()}>
        <PinDialog onClose={() => setSetting(false)} />
      </Show>
    </Section>
  );
}
