import { ok, type Result, refuse } from "#shared/kernel";
import { noteSchemaVersion } from "#shared/notes";
import {
  acceptInvitation,
  answerSurvey,
  askPass,
  askTicket,
  assign,
  changePassword,
  comeBack,
  createSurveyLink,
  directory,
  endAssignment,
  endSurveyLink,
  eraseDocument,
  eraseFacts,
  handOver,
  health,
  invite,
  keepNoteVersion,
  listNoteVersions,
  listSurveyLinks,
  logReveals,
  phoneHash,
  previewHandover,
  protocolVersion,
  type RefusalOf,
  type RequestOf,
  type ResponseOf,
  readAccessLog,
  readInvitation,
  readNoteVersion,
  readSurvey,
  resetPassword,
  setDisabled,
  setRoles,
  setUp,
  setupState,
  signIn,
  signOut,
  whoAmI,
} from "#shared/protocol";
import type { StaffCall } from "../answer.ts";
import { sessionOf } from "../auth/caller.ts";
import type { Invitations } from "../auth/invitations.ts";
import type { Passes } from "../auth/passes.ts";
import type { FoundSession, Sessions } from "../auth/sessions.ts";
import type { SetUp } from "../auth/set-up.ts";
import type { Door, SignedIn } from "../auth/sign-in.ts";
import type { Tickets } from "../auth/tickets.ts";
import type { AssignmentCommands } from "../authorization/assignment-commands.ts";
import type { Roster } from "../authorization/roster.ts";
import type { StaffCommands } from "../authorization/staff-commands.ts";
import type { ErasureCommands } from "../epochs/erasure-commands.ts";
import type { Surveys } from "../surveys/surveys.ts";
import type { Versions } from "../versions/versions.ts";
import { openRoute, type Route, staffRoute, type Visitor } from "./route.ts";
import { sessionOfVisitor } from "./visitor.ts";

/** What the calls are answered with. */
export interface Desk {
  readonly roster: Roster;
  readonly setUp: SetUp;
  readonly door: Door;
  readonly sessions: Sessions;
  readonly tickets: Tickets;
  readonly passes: Passes;
  readonly invitations: Invitations;
  readonly staff: StaffCommands;
  readonly assignments: AssignmentCommands;
  readonly erasure: ErasureCommands;
  readonly directory: StaffCall<typeof directory>;
  readonly logReveals: StaffCall<typeof logReveals>;
  readonly readAccessLog: StaffCall<typeof readAccessLog>;
  readonly phoneHash: StaffCall<typeof phoneHash>;
  readonly versions: Versions;
  readonly surveys: Surveys;
  readonly health: () => Promise<ResponseOf<typeof health>>;
}

/** Ten thousand clients, or five hundred looks, in one call. */
const longListBytes = 512 * 1024;

/** All calls of shared/protocol/http, each with what answers it. */
export const createRoutes = (desk: Desk): readonly Route[] => [
  openRoute(health, async () => ok({ response: await desk.health() })),
  openRoute(setupState, async () => ok({ response: desk.setUp.state() })),
  openRoute(setUp, async (request) => opened(await desk.setUp.setUp(request))),
  openRoute(signIn, async (request, { address }) =>
    entered(await desk.door.signIn(request, address)),
  ),
  openRoute(signOut, async (_, visitor) => {
    const session = await sessionOfVisitor(visitor, desk.sessions);
    if (session) await desk.sessions.end({ ...session, type: "signIn" });
    return ok({ response: {}, token: null });
  }),
  openRoute(askTicket, (request, visitor) => issueTicket(desk, request, visitor)),
  openRoute(askPass, async (_, visitor) => {
    const session = await liveSession(desk, visitor);
    return session ? ok({ response: await desk.passes.issue(session) }) : refuse("signedOut");
  }),
  openRoute(comeBack, async (request, visitor) => {
    const replaced = await sessionOfVisitor({ ...visitor, meant: undefined }, desk.sessions);
    return entered(await desk.passes.take(request, replaced));
  }),
  openRoute(readInvitation, async (request) => opened(await desk.invitations.read(request))),
  openRoute(acceptInvitation, async (request) => entered(await desk.invitations.accept(request))),
  staffRoute(whoAmI, async (_, { staff }) => ok(sessionOf(desk.roster, staff))),
  staffRoute(changePassword, desk.door.changePassword),
  staffRoute(directory, desk.directory),
  staffRoute(invite, desk.invitations.invite),
  staffRoute(resetPassword, desk.invitations.resetPassword),
  staffRoute(setRoles, desk.staff.setRoles),
  staffRoute(setDisabled, desk.staff.setDisabled),
  staffRoute(assign, desk.assignments.assign),
  staffRoute(endAssignment, desk.assignments.endAssignment),
  staffRoute(previewHandover, desk.assignments.previewHandover),
  staffRoute(handOver, desk.assignments.handOver, longListBytes),
  staffRoute(eraseFacts, desk.erasure.eraseFacts),
  staffRoute(eraseDocument, desk.erasure.eraseDocument),
  staffRoute(listNoteVersions, desk.versions.list),
  staffRoute(readNoteVersion, desk.versions.read),
  staffRoute(keepNoteVersion, desk.versions.keep),
  staffRoute(logReveals, desk.logReveals, longListBytes),
  staffRoute(readAccessLog, desk.readAccessLog),
  staffRoute(phoneHash, desk.phoneHash),
  openRoute(readSurvey, (request, { address }) => desk.surveys.read(request, address)),
  openRoute(answerSurvey, (request, { address }) => desk.surveys.answer(request, address)),
  staffRoute(createSurveyLink, desk.surveys.create),
  staffRoute(listSurveyLinks, desk.surveys.list),
  staffRoute(endSurveyLink, desk.surveys.end),
];

const opened = <T, R>(answer: Result<T, R>) =>
  answer.ok ? ok({ response: answer.value }) : answer;

const entered = <R>(answer: Result<SignedIn, R>) =>
  answer.ok ? ok({ response: answer.value.session, token: answer.value.token }) : answer;

async function liveSession(desk: Desk, visitor: Visitor): Promise<FoundSession | undefined> {
  const session = await sessionOfVisitor(visitor, desk.sessions);
  const staff = session && desk.roster.staff(session.staff);
  return session?.isLive && staff?.isDisabled === false ? session : undefined;
}

async function issueTicket(
  desk: Desk,
  { device, protocol, noteSchema }: RequestOf<typeof askTicket>,
  visitor: Visitor,
): Promise<Result<{ response: ResponseOf<typeof askTicket> }, RefusalOf<typeof askTicket>>> {
  const session = await sessionOfVisitor(visitor, desk.sessions);
  const staff = session && desk.roster.staff(session.staff);
  if (!session || !staff) return refuse("signedOut");
  if (staff.isDisabled) return refuse("revoked");
  if (!session.isLive) return refuse("signedOut");
  if (protocol !== protocolVersion) return refuse("outdatedApp");
  desk.sessions.markUsed(session.id);
  const knows = noteSchema === undefined ? {} : { noteSchema };
  const ticket = desk.tickets.issue({ staff: staff.id, session: session.id, device, ...knows });
  return ok({ response: { ticket, noteSchema: noteSchemaVersion } });
}
