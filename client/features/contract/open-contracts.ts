import { type Accessor, createMemo, onCleanup } from "solid-js";
import { type AppendRefusal, type LiveDocument, useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { createNow } from "#client/ui";
import { dayOf, useNotWritten } from "#feature/client-card";
import { useUndo, type Written } from "#feature/undo";
import type { agreementVocabulary } from "#shared/casework";
import {
  type Account,
  type AgreementWords,
  accountOf,
  type Contract,
  type ContractTrouble,
  contractState,
  contractsOf,
  contractTroubles,
  isInForce,
  type Ledger,
  ledgerOf,
  packagesOf,
  type Receipt,
  receiptsOf,
  type ServicePackage,
} from "#shared/contracts";
import { covers, type DocumentId, entityTypeOf, idOf } from "#shared/documents";
import {
  type ClientId,
  newUlid,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type StaffId,
} from "#shared/kernel";
import { profileValue, type Read } from "#shared/registry";
import { keepDeliveries } from "./keep-deliveries.ts";

/** Another thing to do in place of the way back. */
export interface Instead {
  readonly label: string;
  readonly onSelect: () => void;
}

/** A client's contracts while somebody looks at them, and the one way in which they change. */
export interface ClientContracts {
  readonly client: ClientId;
  readonly live: LiveDocument;
  /** What the client's card says, where this person may read it. */
  readonly readCard: Read;
  readonly name: Accessor<string>;
  readonly contracts: Accessor<readonly Contract[]>;
  /** The one that is spoken of: what binds, else what is offered, else the latest. */
  readonly current: Accessor<Contract | undefined>;
  readonly receipts: Accessor<readonly Receipt[]>;
  readonly accountOf: (contract: Contract) => Account;
  readonly ledgerOf: (contract: Contract) => Ledger;
  readonly troubles: Accessor<readonly ContractTrouble[]>;
  /** The services that are offered now. */
  readonly packages: Accessor<readonly ServicePackage[]>;
  readonly mayWrite: (entity: keyof typeof agreementVocabulary) => boolean;
  /** The same of one of them, as `annex/01J…`. */
  readonly mayWriteOf: (about: string) => boolean;
  /** Who may approve prices now. */
  readonly supervisors: Accessor<readonly StaffId[]>;
  readonly today: Accessor<PlainDate>;
  /** A new entity, as `receipt/01J…`. */
  readonly fresh: (type: "contract" | "receipt" | "annex" | "delivery") => string;
  /**
   * Writes down, says so and offers the way back, or `instead` of it. Answers the reason, in the
   * person's language, when something was not taken.
   */
  readonly say: (
    words: readonly AgreementWords[],
    sentence: string,
    instead?: Instead | "nothing",
  ) => string | undefined;
}

/** A new ULID of this moment. */
export const freshKey = (): string =>
  newUlid(Date.now(), (count) => crypto.getRandomValues(new Uint8Array(count)));

/** Opens a client's contracts for as long as the caller stands. */
export function openContracts(client: ClientId): ClientContracts {
  const { t } = useI18n();
  const work = useWork();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const live = work.openDocument(idOf("agreement", client));
  const agency = work.openDocument(idOf("agency", ""));
  onCleanup(live.close);
  onCleanup(agency.close);
  keepDeliveries(client, live);
  const card = openReadable(idOf("client", client));
  const readCard: Read = (about, field) => card()?.projection().value(about, field);

  const contracts = createMemo(() => contractsOf(live.projection()));
  const signed = () => contracts().filter((one) => one.signed && !one.isDropped);
  const receipts = createMemo(() => receiptsOf(live.projection()));
  const current = createMemo(
    () =>
      contracts().find((one) => isInForce(one, today())) ??
      contracts().find((one) => contractState(one, today()) === "offered") ??
      contracts().find(({ isDropped }) => !isDropped),
  );
  return {
    ...{ client, live, readCard, contracts, receipts, current, today },
    name: () =>
      profileValue(readCard, "name") ??
      profileValue(readCard, "callName") ??
      contracts().find((one) => one.signed)?.signed?.clientName ??
      t("contract.unnamed"),
    accountOf: (contract) =>
      accountOf(contract, receipts(), signed().length <= 1 && contract === current()),
    ledgerOf: (contract) => ledgerOf(live.projection(), contract),
    troubles: createMemo(() => contractTroubles(live.projection(), today())),
    packages: createMemo(() => packagesOf(agency.projection()).filter((one) => !one.isClosed)),
    mayWrite: (entity) => covers(live.access(), entity),
    mayWriteOf: (about) => covers(live.access(), entityTypeOf(about)),
    supervisors: useSupervisors(),
    fresh: (type) => `${type}/${freshKey()}`,
    say: useSay(client, live),
  };
}

/** The supervisors who work here now; who was only invited approves nothing yet. */
export function useSupervisors(): Accessor<readonly StaffId[]> {
  const { directory } = useWork();
  return createMemo(() =>
    directory
      .staff()
      .filter(
        ({ roles, isDisabled, isInvited }) => roles.has("supervisor") && !isDisabled && !isInvited,
      )
      .map(({ id }) => id),
  );
}

function useSay(client: ClientId, live: LiveDocument): ClientContracts["say"] {
  const notWritten = useNotWritten();
  const work = useWork();
  const undo = useUndo();
  const write = (words: readonly AgreementWords[]): Result<readonly Written[], AppendRefusal> => {
    const written: Written[] = [];
    for (const { about, says } of words) {
      const said = live.append(about, says);
      if (!said.ok) return refuse(said.reason);
      written.push({ document: live.id, fact: said.value.id });
    }
    return ok(written);
  };
  return (words, sentence, instead) => {
    const said = write(words);
    if (!said.ok) return notWritten(said.reason);
    work.remembered.touch(client, "changed");
    const path = `/clients/${client}/contract`;
    const place = { path, href: path, show: () => undefined };
    if (instead) undo.offerInstead(sentence, instead === "nothing" ? undefined : instead);
    else undo.offer({ sentence, written: said.value, place });
    return undefined;
  };
}

/** Opens a document for as long as this person may read it, and the caller stands. */
function openReadable(id: DocumentId): Accessor<LiveDocument | undefined> {
  const work = useWork();
  const mayRead = createMemo(() => work.directory.accessTo(id).read);
  return createMemo(() => {
    if (!mayRead()) return undefined;
    const opened = work.openDocument(id);
    onCleanup(opened.close);
    return opened;
  });
}
