import { useNavigate } from "@solidjs/router";
import { useCommand } from "#client/commands";
import { useAppData, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { agencyPermissions } from "#shared/agency";

/** The sheets of the frame. */
export interface Sheets {
  readonly palette: () => void;
  readonly sync: () => void;
  readonly help: () => void;
  readonly switchPerson: () => void;
  readonly signOut: () => void;
  readonly caller: () => void;
  readonly enquiry: () => void;
}

/** Offers what can be done on every screen. */
export function offerAppCommands(open: Sheets): void {
  const { device, session } = useAppData();
  const { me } = useWork();
  const { locale } = useI18n();
  const navigate = useNavigate();
  useCommand("search", open.palette);
  useCommand("goToday", () => navigate("/"));
  useCommand("goCalendar", () => navigate("/calendar"));
  useCommand("goClients", () => navigate("/clients"));
  useCommand(
    "goClosings",
    () => navigate("/closing"),
    () => me().roles.has("supervisor"),
  );
  useCommand("goIntroductions", () => navigate("/introductions"));
  useCommand("goOvernight", () => navigate("/overnight"));
  useCommand("goEvents", () => navigate("/events"));
  useCommand("goChecklists", () => navigate("/day"));
  useCommand("goStaff", () => navigate("/staff"));
  useCommand("goIncidents", () => navigate("/incidents"));
  useCommand("goMeetings", () => navigate("/meetings"));
  useCommand("goLooks", () => navigate("/looks"));
  useCommand("goAgency", () => navigate("/agency"));
  useCommand("goMaterials", () => navigate("/materials"));
  useCommand(
    "goTill",
    () => navigate("/till"),
    () => agencyPermissions.mayReadTill({ ...me(), isDisabled: false }).ok,
  );
  useCommand("goPapers", () => navigate("/print"));
  useCommand("goThisDevice", () => navigate("/this-device"));
  useCommand("saveState", open.sync);
  useCommand("help", open.help);
  useCommand("themeLight", () => device.setTheme("light"));
  useCommand("themeDark", () => device.setTheme("dark"));
  useCommand("themeSystem", () => device.setTheme("system"));
  useCommand("language", () => device.setLanguage(locale() === "zh" ? "en" : "zh"));
  useCommand("switchPerson", open.switchPerson);
  useCommand("lock", () => void session.lock());
  useCommand("signOut", open.signOut);
  const member = () => ({ ...me(), isDisabled: false });
  useCommand("findCaller", open.caller, () => agencyPermissions.mayFindCaller(member()).ok);
  useCommand("enquire", open.enquiry, () => agencyPermissions.mayCreateClient(member()).ok);
  useCommand(
    "importClients",
    () => navigate("/clients/import"),
    () => agencyPermissions.mayCreateClient(member()).ok,
  );
  useCommand(
    "exportClients",
    () => navigate("/clients", { state: { isExporting: true } }),
    () => agencyPermissions.mayExportOwnClients(member()).ok,
  );
  useCommand(
    "newClient",
    () => navigate("/clients", { state: { isAdding: true } }),
    () => agencyPermissions.mayCreateClient(member()).ok,
  );
}
