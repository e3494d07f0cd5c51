/** The kit: everything the screens are built from. It draws; it knows no client, case or document. */
export { Button, IconButton, LinkButton } from "./actions/button.tsx";
export { copyText } from "./actions/copy-text.ts";
export { Menu, type MenuItem } from "./actions/menu.tsx";
export { saveFile, saveTextFile } from "./actions/save-file.ts";
export { Toolbar } from "./actions/toolbar.tsx";
export { Banner } from "./feedback/banner.tsx";
export { EmptyState } from "./feedback/empty-state.tsx";
export { Progress, Skeleton } from "./feedback/progress.tsx";
export { Tag } from "./feedback/tag.tsx";
export { CheckField } from "./fields/check-field.tsx";
export { ChoiceChips, FilterChips } from "./fields/chips.tsx";
export { makeImeGuard } from "./fields/composing.ts";

export { EditableText } from "./fields/editable-text.tsx";
export { Field, FieldReason, FormReason } from "./fields/field.tsx";
export { FieldRow } from "./fields/field-row.tsx";
export { NumberField } from "./fields/number-field.tsx";
export { PasswordField } from "./fields/password-field.tsx";
export { PinField } from "./fields/pin-field.tsx";
export { createRefusedTexts, type RefusedTexts } from "./fields/refused-texts.ts";
export { RefusedTextsProvider, useRefusedTexts } from "./fields/refused-texts-context.tsx";
export { RevealText } from "./fields/reveal-text.tsx";
export { SearchField } from "./fields/search-field.tsx";
export { type Option, Select } from "./fields/select.tsx";
export { SignatureImage, SignaturePad, type Strokes } from "./fields/signature-pad.tsx";
export { TextArea } from "./fields/text-area.tsx";
export { TextField } from "./fields/text-field.tsx";
export { TooLongProvider } from "./fields/too-long.ts";
export { Avatar } from "./figures/avatar.tsx";
export { Bridge, BridgeEnd } from "./figures/bridge.tsx";
export { hueClass, hueOf } from "./figures/hue.ts";

export { Mark } from "./figures/mark.tsx";
export { StageLine } from "./figures/stage-line.tsx";
export {
  IconBookmark,
  IconCalendar,
  IconCame,
  IconCamera,
  IconCheck,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconCircleCheck,
  IconClose,
  IconCloudOff,
  IconCopy,
  IconDownload,
  IconEyeOff,
  IconFilter,
  IconHistory,
  IconImagePlus,
  IconIntroduction,
  IconKeyboard,
  IconLanguage,
  IconLaptop,
  IconLock,
  IconLogOut,
  IconMail,
  IconMessage,
  IconMoon,
  IconMore,
  IconPhone,
  IconPlus,
  IconPresent,
  IconPrinter,
  IconRefresh,
  IconRegistry,
  IconSearch,
  IconStop,
  IconSun,
  IconSwitchPerson,
  IconTeam,
  IconToday,
  IconTrash,
  IconUserPlus,
  IconWarning,
} from "./icons.ts";
export { EntryPage } from "./layout/entry.tsx";
export { PageHead, Section } from "./layout/page.tsx";
export { Splitter } from "./layout/splitter.tsx";
export { DefinitionList } from "./lists/definition-list.tsx";
export { History } from "./lists/history.tsx";
export { KeptFor } from "./lists/kept-for.tsx";
export { LinkLine, LinkLines, SortedLines } from "./lists/link-lines.tsx";

export { ConfirmDialog } from "./overlays/confirm-dialog.tsx";
export { Dialog } from "./overlays/dialog.tsx";
export { FormDialog } from "./overlays/form-dialog.tsx";
export { ToastProvider, useToasts } from "./overlays/toast.tsx";

export { createNow } from "./time/now.ts";
