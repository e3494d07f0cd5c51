import { type Accessor, createEffect, createMemo, createRoot } from "solid-js";
import type { Platform } from "#client/platform";
import {
  type DeviceAccount,
  openIndexedDbVault,
  type StorageRefusal,
  type Vault,
  type VaultKeys,
} from "#client/storage";
import { type Call, createCall, type Sync, startSync } from "#client/sync";
import { agencyPermissions } from "#shared/agency";
import { idOf, nameOf } from "#shared/documents";
import { type Json, ok, type Result, refuse } from "#shared/kernel";
import { type Session as SignedIn, whoAmI } from "#shared/protocol";
import { type Batch, readBatches } from "./batch-journal.ts";
import { beginDocument } from "./begin-document.ts";
import { createClient } from "./create-client.ts";
import { type CreatedHere, recallCreated } from "./created-here.ts";
import type { Colleague } from "./directory.ts";
import { createFactWriter } from "./fact-writer.ts";
import { followBookings } from "./follow-bookings.ts";
import { followPhotos } from "./follow-photos.ts";
import { followUnsent } from "./follow-unsent.ts";
import { type KeptDirectory, keepDirectory } from "./keep-directory.ts";
import { type LiveDocuments, shareLiveDocuments } from "./live-documents.ts";
import { shareLiveTexts } from "./live-texts.ts";
import { makeCommands } from "./make-commands.ts";
import { makeNotes } from "./make-notes.ts";
import type { Me } from "./me.ts";
import { measureDevice } from "./measure-device.ts";
import { openBatches } from "./open-batches.ts";
import { openRescueDrawer } from "./open-rescue-drawer.ts";
import { openPhotos } from "./photos.ts";
import { readSource } from "./read-source.ts";
import { type Remembered, recallRemembered } from "./remembered.ts";
import { keepReveals } from "./reveals.ts";
import { speakingAs } from "./speaking-as.ts";
import { sumUpStatus } from "./sync-status.ts";
import type { Work } from "./work.ts";

/** What work is opened with. */
export interface WorkOrder {
  readonly platform: Platform;
  readonly account: DeviceAccount;
  readonly keys: VaultKeys;
  /** As the relay said just now who this is; missing when it was not asked. */
  readonly signedIn?: SignedIn | undefined;
  readonly revoked: () => void;
  readonly rewrap: (current: string, next: string) => Promise<void>;
}

/** Work that is going on, and how it ends. */
export interface WorkGoingOn {
  readonly work: Work;
  /** Whether everything said in this tab is on this device's disk, after waiting for it. */
  readonly flush: () => Promise<boolean>;
  /** A word of this account for itself, sealed in its vault; undefined when there is none. */
  readonly readNote: (key: string) => Promise<Json | undefined>;
  readonly writeNote: (key: string, value: Json) => Promise<Result<true, StorageRefusal>>;
  /** Ends everything that hangs on the work; look at `flush` first. */
  readonly close: () => Promise<void>;
}

/** Opens the vault of an account, starts syncing it, and hands out what screens need. */
export async function openWork(order: WorkOrder): Promise<Result<WorkGoingOn, StorageRefusal>> {
  const { account, keys } = order;
  const platform = speakingAs(order.platform, account.staff);
  const call = createCall(platform);
  const vault = openIndexedDbVault(platform, account.vault, keys);
  const created = await recallCreated(vault);
  let directory: KeptDirectory | undefined;
  const started = await startSync({
    platform,
    call,
    vault,
    me: account.staff,
    device: account.device,
    vaultName: account.vault,
    revoked: order.revoked,
    directoryChanged: () => directory?.changed(),
  });
  if (!started.ok) {
    await vault.close();
    return started;
  }
  const sync = started.value;
  const signedIn = await recallSignedIn(vault, order);
  const asSignedIn = meOf(signedIn);
  const me = (): Me => asColleaguesKnow(asSignedIn, directory?.staff() ?? []);
  const isCreatedHere = (client: string): boolean =>
    created.has(client) || sync.catalogue.state(nameOf(idOf("client", client)))?.isNew === true;
  const handle = { database: account.vault, keys };
  const source = readSource({ platform, vault, catalogue: sync.catalogue, handle });
  const isExpected = followBookings(source);
  directory = await keepDirectory({ platform, vault, me, isCreatedHere, isExpected });
  directory.changed();
  const remembered = await recallRemembered({ platform, vault, vaultName: account.vault });
  const parts = {
    order,
    platform,
    call,
    vault,
    sync,
    directory,
    source,
    created,
    remembered,
    batches: await readBatches(vault),
    me,
    signedIn,
  };
  return ok(createRoot((dispose) => assemble(parts, dispose)));
}

interface Assembly {
  readonly order: WorkOrder;
  readonly platform: Platform;
  readonly call: Call;
  readonly vault: Vault;
  readonly sync: Sync;
  readonly directory: KeptDirectory;
  readonly source: ReturnType<typeof readSource>;
  readonly created: CreatedHere;
  readonly remembered: Remembered;
  readonly batches: readonly Batch[];
  readonly me: Accessor<Me>;
  readonly signedIn: SignedIn;
}

function assemble(parts: Assembly, dispose: () => void): WorkGoingOn {
  const { order, platform, call, vault, sync, directory, source, created } = parts;
  const { catalogue } = sync;
  const me = createMemo(parts.me);
  const writer = createFactWriter(platform, me().id);
  const present = createMemo(() => ({ staff: me().id, name: me().name }));
  const { accessTo } = directory;
  const common = { me: present, accessTo, platform };
  const live: LiveDocuments = shareLiveDocuments({ ...common, writer }, sync.open);
  const { followArchived, followAccess } = live;
  const texts = shareLiveTexts(
    { ...common, followArchived, followAccess, isAppOlder: sync.isAppOlder },
    sync.open,
  );
  const rescueDrawer = openRescueDrawer({ vault, sync, openDocument: live.open });
  const unsent = followUnsent(sync, vault, platform.nowMs);
  const reveals = sendReveals(parts);
  const { account, keys } = order;
  const traffic = followPhotos({ platform, account, keys, sync, directory, me, source });
  const photos = openPhotos(traffic);

  const mayCreate = () => agencyPermissions.mayCreateClient({ ...me(), isDisabled: false }).ok;
  const register: Work["createClient"] = async (first) => {
    if (!mayCreate()) return refuse({ type: "mayNotCreate" });
    const made = await createClient({ platform, writer, catalogue }, first);
    if (made.ok) await created.add(made.value);
    return made;
  };
  const work: Work = {
    me,
    agency: () => parts.signedIn.agency,
    openDocument: live.open,
    beginDocument: (id) => beginDocument(catalogue, id),
    ...makeNotes({
      ...{ platform, writer, catalogue, texts, accessTo, call },
      openDocument: live.open,
    }),
    createClient: register,
    batches: openBatches(
      { ...parts, catalogue, writer, vaultName: account.vault, mayCreate },
      parts.batches,
    ),
    reveal: reveals.leave,
    remembered: parts.remembered,
    photos,
    directory,
    commands: makeCommands({
      ...{ platform, call },
      account: () => me().account,
      rewrap: order.rewrap,
    }),
    sync: sumUpStatus({ sync, rescueDrawer, photos }),
    rescueDrawer,
    thisDevice: measureDevice({ platform, vault, catalogue, unsent, rescueDrawer }),
    source,
  };

  return {
    work,
    flush: async () =>
      (await Promise.all(sync.open.all().map((document) => document.flush()))).every(Boolean),
    ...notesIn(vault),
    close: async () => {
      live.close();
      texts.close();
      rescueDrawer.close();
      source.stop();
      await traffic.close();
      await sync.close();
      dispose();
      await vault.close();
    },
  };
}

/** Keeps who looked at what until the relay has been told. Call it inside a root. */
function sendReveals({ order, platform, vault, call, sync }: Assembly) {
  const isConnected = (): boolean => sync.connection() === "connected";
  const vaultName = order.account.vault;
  const reveals = keepReveals({ platform, vault, vaultName, call, isConnected });
  createEffect(() => isConnected() && reveals.send());
  return reveals;
}

/** What the tab keeps in the vault beside the documents. */
const notesIn = (vault: Vault): Pick<WorkGoingOn, "readNote" | "writeNote"> => ({
  readNote: async (key) => {
    const note = await vault.note(key);
    return note.ok ? note.value : undefined;
  },
  writeNote: (key, value) => vault.write([{ type: "note", key, value }]),
});

const noteKey = "signedIn";

/** Keeps what the relay said of this person, and says it again when the relay cannot be asked. */
async function recallSignedIn(
  vault: Vault,
  { account, signedIn }: Pick<WorkOrder, "account" | "signedIn">,
): Promise<SignedIn> {
  if (signedIn) {
    await vault.write([
      { type: "note", key: noteKey, value: JSON.parse(JSON.stringify(signedIn)) },
    ]);
    return signedIn;
  }
  const note = await vault.note(noteKey);
  const parsed = note.ok ? whoAmI.response.safeParse(note.value) : undefined;
  if (parsed?.success) return parsed.data;
  const { staff: id, name, agencyId, agencyName } = account;
  return {
    staff: { id, name, account: account.account, roles: [], rights: [] },
    agency: { id: agencyId, name: agencyName },
  };
}

/** Roles may have changed since this person signed in. */
function asColleaguesKnow(me: Me, staff: readonly Colleague[]): Me {
  const own = staff.find(({ id }) => id === me.id);
  return own ? { ...me, name: own.name, roles: own.roles, rights: own.rights } : me;
}

const meOf = ({ staff }: SignedIn): Me => ({
  ...staff,
  roles: new Set(staff.roles),
  rights: new Set(staff.rights),
});
