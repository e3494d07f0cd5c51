import { type CommandId, useCommands, useCommandWords } from "#client/commands";
import { useAppData, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import {
  Avatar,
  IconCheck,
  IconKeyboard,
  IconLanguage,
  IconLaptop,
  IconLock,
  IconLogOut,
  IconMoon,
  IconSun,
  IconSwitchPerson,
  Menu,
  type MenuItem,
} from "#client/ui";

/** What the person at work may change from anywhere: how it looks and speaks, and leaving. */
export function UserMenu() {
  const { t, locale } = useI18n();
  const { device } = useAppData();
  const { me } = useWork();
  const board = useCommands();
  const words = useCommandWords();
  const command = (id: CommandId, icon: MenuItem["icon"]): MenuItem => ({
    label: words.word(id),
    icon,
    onSelect: () => void board.run(id),
  });
  const theme = (name: "light" | "dark" | "system", label: string, icon: MenuItem["icon"]) => ({
    label,
    icon: device.theme() === name ? <IconCheck /> : icon,
    onSelect: () => device.setTheme(name),
  });
  const items = (): readonly MenuItem[] => [
    theme("light", t("common.themeLight"), <IconSun />),
    theme("dark", t("common.themeDark"), <IconMoon />),
    theme("system", t("common.themeSystem"), <IconLaptop />),
    {
      label: locale() === "zh" ? "English" : "中文",
      icon: <IconLanguage />,
      onSelect: () => device.setLanguage(locale() === "zh" ? "en" : "zh"),
    },
    command("help", <IconKeyboard />),
    command("switchPerson", <IconSwitchPerson />),
    command("lock", <IconLock />),
    command("signOut", <IconLogOut />),
  ];
  return (
    <Menu label={t("shell.menu", me().name)} items={items()}>
      <Avatar name={me().name} hueKey={me().id} />
      <span class="user-name">{me().name}</span>
    </Menu>
  );
}
