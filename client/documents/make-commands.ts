import type { Platform } from "#client/platform";
import type { Call } from "#client/sync";
import { checkPassword } from "#shared/agency";
import { nameOf } from "#shared/documents";
import { newUlid, ok, refuse, type Ulid, ulidSchema } from "#shared/kernel";
import {
  assign,
  changePassword,
  createSurveyLink,
  endAssignment,
  endSurveyLink,
  eraseDocument,
  eraseFacts,
  handOver,
  invite,
  listSurveyLinks,
  phoneHash,
  previewHandover,
  readAccessLog,
  resetPassword,
  setDisabled,
  setRoles,
} from "#shared/protocol";
import type { Commands } from "./commands.ts";

/** What commands stand on. */
export interface CommandParts {
  readonly platform: Pick<Platform, "nowMs" | "randomBytes">;
  readonly call: Call;
  /** The account name of who is at work: a password must not be it. */
  readonly account: () => string;
  /** Puts the vault behind the new password, after the relay took it. */
  readonly rewrap: (current: string, next: string) => Promise<void>;
}

/** The commands of somebody at work. */
export function makeCommands({ platform, call, account, rewrap }: CommandParts): Commands {
  const command = (): Ulid => ulidSchema.parse(newUlid(platform.nowMs(), platform.randomBytes));
  return {
    invite: (name, roles, rights) =>
      call(invite, { command: command(), name, roles: [...roles], rights: [...rights] }),
    resetPassword: (staff) => call(resetPassword, { command: command(), staff }),
    setRoles: (staff, roles, rights) =>
      call(setRoles, { command: command(), staff, roles: [...roles], rights: [...rights] }),
    setDisabled: (staff, isDisabled) =>
      call(setDisabled, { command: command(), staff, isDisabled }),
    assign: (assignment) => call(assign, { command: command(), assignment }),
    endAssignment: (client, staff) => call(endAssignment, { command: command(), client, staff }),
    previewHandover: (from) => call(previewHandover, { from }),
    handOver: (from, to, clients) =>
      call(handOver, { command: command(), from, to, clients: [...clients] }),
    readAccessLog: (query) => call(readAccessLog, query),
    phoneHash: (number) => call(phoneHash, { number }),
    createSurveyLink: (client, link, days) =>
      call(createSurveyLink, { command: link, client, days }),
    listSurveyLinks: (client) => call(listSurveyLinks, { client }),
    endSurveyLink: (client, link, why) => call(endSurveyLink, { client, link, why }),
    eraseFacts: (document, facts) =>
      call(eraseFacts, { command: command(), document: nameOf(document), facts: [...facts] }),
    eraseDocument: (document) =>
      call(eraseDocument, { command: command(), document: nameOf(document) }),
    changePassword: async (current, next) => {
      const checked = checkPassword(next, account());
      if (!checked.ok) return refuse({ type: "passwordNotGood", why: checked.reason });
      const changed = await call(changePassword, { current, next });
      if (!changed.ok) return changed;
      await rewrap(current, next);
      return ok(true);
    },
  };
}
