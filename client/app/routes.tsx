import { Navigate, Route } from "@solidjs/router";
import { type Component, lazy } from "solid-js";
import { useI18n } from "#client/i18n";
import { NotFound } from "./not-found.tsx";

const loaders = {
  today: async () => (await import("#feature/today")).TodayPage,
  calendar: async () => (await import("#feature/calendar")).CalendarPage,
  clients: async () => (await import("#feature/clients")).ClientsPage,
  setUp: async () => (await import("#feature/set-up")).SetUp,
  join: async () => (await import("#feature/invitation")).Invitation,
  importTable: async () => (await import("#feature/import")).ImportPage,
  survey: async () => (await import("#feature/closing")).SurveyLinkPage,
  closing: async () => (await import("#feature/closing")).ClosingPage,
  closings: async () => (await import("#feature/closing")).ClosingOverviewPage,
  caseFile: async () => (await import("#feature/case-file")).CaseFilePage,
  followUp: async () => (await import("#feature/follow-up")).FollowUpPage,
  candidates: async () => (await import("#feature/matching")).CandidatesPage,
  compare: async () => (await import("#feature/matching")).ComparePage,
  wishes: async () => (await import("#feature/matching")).WishesPage,
  history: async () => (await import("#feature/history")).HistoryPage,
  merge: async () => (await import("#feature/merge")).MergePage,
  interview: async () => (await import("#feature/interview")).InterviewPage,
  assessment: async () => (await import("#feature/interview")).AssessmentPage,
  sitting: async () => (await import("#feature/interview")).SittingPage,
  introductions: async () => (await import("#feature/introductions")).IntroductionsPage,
  overnight: async () => (await import("#feature/overnight")).OvernightPage,
  events: async () => (await import("#feature/events")).EveningsPage,
  evening: async () => (await import("#feature/events")).EveningPage,
  pair: async () => (await import("#feature/introductions")).PairPage,
  contract: async () => (await import("#feature/contract")).ContractPage,
  till: async () => (await import("#feature/contract")).TillPage,
  agency: async () => (await import("#feature/agency")).AgencyPage,
  materials: async () => (await import("#feature/materials")).MaterialsPage,
  clientMaterials: async () => (await import("#feature/materials")).ClientMaterialsPage,
  day: async () => (await import("#feature/checklists")).DayPage,
  dayMonth: async () => (await import("#feature/checklists")).MonthPage,
  dayGear: async () => (await import("#feature/checklists")).GearPage,
  dayLists: async () => (await import("#feature/checklists")).ListsPage,
  incidents: async () => (await import("#feature/incidents")).IncidentsPage,
  incident: async () => (await import("#feature/incidents")).IncidentPage,
  meetings: async () => (await import("#feature/meetings")).MeetingsPage,
  meeting: async () => (await import("#feature/meetings")).MeetingPage,
  notePage: async () => (await import("#feature/notes")).NotePage,
  papers: async () => (await import("#feature/papers")).PapersPage,
  devices: async () => (await import("#feature/devices")).DevicesPage,
  looks: async () => (await import("#feature/looks")).LooksPage,
  staff: async () => (await import("#feature/staff")).StaffPage,
  thisDevice: async () => (await import("#feature/this-device")).ThisDevicePage,
} satisfies Readonly<Record<string, () => Promise<Component>>>;

const screen = (load: () => Promise<Component>) => lazy(async () => ({ default: await load() }));

/** A screen of the office that is open to all: it brings its words along. */
function screenForAll(load: () => Promise<Component>) {
  const { complete } = useI18n();
  return lazy(async () => {
    const [page] = await Promise.all([load(), complete()]);
    return { default: page };
  });
}

/** Which screen stands at which address; each is loaded when it is first gone to. */
export function Routes() {
  return (
    <>
      <Route path="/set-up" component={screen(loaders.setUp)} />
      <Route path="/join" component={screen(loaders.join)} />
      <Route path="/survey" component={screenForAll(loaders.survey)} />
      <Route path="/" component={screen(loaders.today)} />
      <Route path="/calendar" component={screen(loaders.calendar)} />
      <Route path="/clients/import" component={screen(loaders.importTable)} />
      <Route path="/clients" component={screen(loaders.clients)}>
        <Route path="/" />
        <Route path="/:id" component={screen(loaders.caseFile)} />
        <Route path="/:id/closing" component={screen(loaders.closing)} />
        <Route path="/:id/contract" component={screen(loaders.contract)} />
        <Route path="/:id/follow-up" component={screen(loaders.followUp)} />
        <Route path="/:id/candidates/:search?" component={screen(loaders.candidates)} />
        <Route path="/:id/compare/:others/:search?" component={screen(loaders.compare)} />
        <Route path="/:id/wishes" component={screen(loaders.wishes)} />
        <Route path="/:id/history" component={screen(loaders.history)} />
        <Route path="/:id/merge" component={screen(loaders.merge)} />
        <Route path="/:id/merge/:other" component={screen(loaders.merge)} />
        <Route path="/:id/interview" component={screen(loaders.interview)} />
        <Route path="/:id/assessment" component={screen(loaders.assessment)} />
        <Route path="/:id/assessment/:sitting" component={screen(loaders.sitting)} />
        <Route path="/:id/materials" component={screen(loaders.clientMaterials)} />
        <Route path="/:id/notes/:note" component={screen(loaders.notePage)} />
      </Route>
      {/* What the icon of the installed app offers. */}
      <Route
        path="/new"
        component={() => <Navigate href="/clients" state={{ isAdding: true }} />}
      />
      <Route path="/introductions" component={screen(loaders.introductions)} />
      <Route path="/introductions/:pair" component={screen(loaders.pair)} />
      <Route path="/overnight" component={screen(loaders.overnight)} />
      <Route path="/events" component={screen(loaders.events)} />
      <Route path="/events/:month/:id" component={screen(loaders.evening)} />
      <Route path="/closing" component={screen(loaders.closings)} />
      <Route path="/day" component={screen(loaders.day)} />
      <Route path="/day/month" component={screen(loaders.dayMonth)} />
      <Route path="/day/gear" component={screen(loaders.dayGear)} />
      <Route path="/day/lists" component={screen(loaders.dayLists)} />
      <Route path="/incidents" component={screen(loaders.incidents)} />
      <Route path="/incidents/:id" component={screen(loaders.incident)} />
      <Route path="/meetings" component={screen(loaders.meetings)} />
      <Route path="/meetings/:id" component={screen(loaders.meeting)} />
      <Route path="/agency" component={screen(loaders.agency)} />
      <Route path="/materials" component={screen(loaders.materials)} />
      <Route path="/till" component={screen(loaders.till)} />
      <Route path="/print" component={screen(loaders.papers)} />
      <Route path="/print/:id" component={screen(loaders.papers)} />
      <Route path="/looks" component={screen(loaders.looks)} />
      <Route path="/staff" component={screen(loaders.staff)} />
      <Route path="/devices" component={screen(loaders.devices)} />
      <Route path="/this-device" component={screen(loaders.thisDevice)} />
      <Route path="*" component={NotFound} />
    </>
  );
}

/** Every screen there is, each to be fetched by its own call. */
export const screensToFetch: readonly (() => Promise<unknown>)[] = [
  ...Object.values(loaders),
  () => import("#feature/sign-in"),
  () => import("#feature/for-client"),
  async () => (await import("#feature/notes")).fetchEditorAhead(),
];

/** Fetches what whoever comes in sees first, while they come in. */
export async function fetchFirstScreens(): Promise<void> {
  // Without the network it is said when they are in.
  await Promise.allSettled([import("./workplace.tsx"), loaders.today()]);
}
