/** The kit: everything the screens are built from. It draws; it knows no client, case or document. */
export { Button, type ButtonKind, IconButton, LinkButton } from "./actions/button.tsx";
export { copyText } from "./actions/copy-text.ts";
export { Menu, type MenuItem } from "./actions/menu.tsx";
export { saveTextFile } from "./actions/save-file.ts";
export { Toolbar } from "./actions/toolbar.tsx";
export { Banner, type Tone } from "./feedback/banner.tsx";
export { EmptyState } from "./feedback/empty-state.tsx";
export { Progress, Skeleton } from "./feedback/progress.tsx";
export { Tag } from "./feedback/tag.tsx";
export { CheckField } from "./fields/check-field.tsx";
export { ChoiceChips, FilterChips } from "./fields/chips.tsx";
export { type ImeGuard, makeImeGuard } from "./fields/composing.ts";
export { DateField } from "./fields/date-field.tsx";
export { EditableText } from "./fields/editable-text.tsx";
export { Field, type FieldProps, FieldReason, type FieldTies } from "./fields/field.tsx";
export { FieldRow } from "./fields/field-row.tsx";
export { NumberField } from "./fields/number-field.tsx";
export { PasswordField } from "./fields/password-field.tsx";
export type { Reading } from "./fields/reading.ts";
export { RevealText } from "./fields/reveal-text.tsx";
export { SearchField } from "./fields/search-field.tsx";
export { type Option, Select } from "./fields/select.tsx";
export { TextArea, TextField, type TextFieldProps } from "./fields/text-field.tsx";
export { Avatar } from "./figures/avatar.tsx";
export { Bridge, BridgeEnd } from "./figures/bridge.tsx";
export { hueOf, initialOf } from "./figures/hue.ts";
export { Mark } from "./figures/mark.tsx";
export { type Stage, StageLine } from "./figures/stage-line.tsx";
export {
  IconArrowLeft,
  IconArrowRight,
  IconBuilding,
  IconCalendar,
  IconCheck,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconCircleCheck,
  IconCircleUser,
  IconClock,
  IconClose,
  IconCloudOff,
  IconCopy,
  IconDownload,
  IconEye,
  IconEyeOff,
  IconFileText,
  IconFolder,
  IconHistory,
  IconInfo,
  IconKeyboard,
  IconLanguage,
  IconLaptop,
  IconLink,
  IconList,
  IconLock,
  IconLogOut,
  IconMail,
  IconMapPin,
  IconMessage,
  IconMoon,
  IconMore,
  IconPencil,
  IconPhone,
  IconPlus,
  IconPrinter,
  IconRedo,
  IconRefresh,
  IconRegistry,
  IconRescue,
  IconSaved,
  IconSearch,
  IconSettings,
  IconStop,
  IconSun,
  IconSwap,
  IconTeam,
  IconTrash,
  IconUndo,
  IconUpload,
  IconUser,
  IconUserPlus,
  IconUsers,
  IconWarning,
} from "./icons.ts";
export { createShortcuts, type Shortcuts } from "./keyboard/shortcuts.ts";
export { listenForShortcuts, ShortcutsProvider, useShortcut } from "./keyboard/use-shortcut.ts";
export { EntryPage } from "./layout/entry.tsx";
export { PageHead, Section } from "./layout/page.tsx";
export { DefinitionList } from "./lists/definition-list.tsx";
export { History, type HistoryEntry } from "./lists/history.tsx";
export { moveAmongRows, RowBody, RowList } from "./lists/row-list.tsx";
export { Tabs } from "./lists/tabs.tsx";
export { ConfirmDialog } from "./overlays/confirm-dialog.tsx";
export { Dialog } from "./overlays/dialog.tsx";
export { ToastProvider, useToasts } from "./overlays/toast.tsx";
export {
  createToasts,
  type Toast,
  type ToastMessage,
  type Toasts,
  type Wait,
} from "./overlays/toasts.ts";
export { createNow } from "./time/now.ts";
