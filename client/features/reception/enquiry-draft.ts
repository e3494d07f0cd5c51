import type { NewClient, Said } from "#client/documents";
import { isFormOfAddress, sexOfAddress } from "#feature/client-card";
import { type JsonObject, ok, type Result, refuse } from "#shared/kernel";
import { type PhoneNumber, readPhone, tailOf, weChatForm } from "#shared/registry";

/** How somebody turned to us. */
export const enquiryChannels = ["phone", "visit", "weChat"] as const;
export type EnquiryChannel = (typeof enquiryChannels)[number];

/** Who asks, seen from the client. */
export const enquirers = ["self", "mother", "father", "relative", "friend"] as const;
export type Enquirer = (typeof enquirers)[number];

/** An enquiry as it is typed while somebody talks: nothing of it must be known. */
export interface EnquiryDraft {
  readonly who: string;
  /** A phone number, or a WeChat id. */
  readonly reach: string;
  readonly about: string;
  readonly channel: EnquiryChannel;
  readonly relation: Enquirer;
}

/** An empty sheet. */
export const emptyEnquiry: EnquiryDraft = {
  who: "",
  reach: "",
  about: "",
  channel: "phone",
  relation: "self",
};

/** How somebody can be reached, as it was typed. */
export type Reach =
  | { readonly kind: "phone"; readonly number: PhoneNumber }
  | { readonly kind: "weChat"; readonly id: string }
  | { readonly kind: "nothing" };

/** Reads a phone number or a WeChat id; a number is a number, although it could be an id as well. */
export function readReach(text: string): Result<Reach, "neither"> {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return ok({ kind: "nothing" });
  const phone = readPhone(plain);
  if (phone.ok) return ok({ kind: "phone", number: phone.value });
  return weChatForm.test(plain) ? ok({ kind: "weChat", id: plain }) : refuse("neither");
}

/** What is written down of an enquiry: the card, how to reach them, and the visit of whoever came. */
export function wordsOfEnquiry(
  draft: EnquiryDraft,
  reach: Reach,
  { nowMs, visit, hash }: { nowMs: number; visit: string; hash: string | undefined },
): NewClient {
  const { channel, relation } = draft;
  const about = draft.about.trim();
  const enquiry = { at: nowMs, channel, relation, ...(about && { about }) };
  return {
    client: [...profileOf(draft), { about: "enquiry", says: enquiry }, ...tailSaid(reach, hash)],
    contact: contactOf(reach, relation),
    visits:
      channel === "visit"
        ? [
            {
              about: visit,
              says: { at: nowMs, purpose: "enquiry", ...(about && { needs: about }) },
            },
          ]
        : [],
  };
}

function profileOf({ who }: EnquiryDraft): readonly Said[] {
  const name = who.trim();
  const sex = sexOfAddress(name);
  const says: JsonObject = {
    ...(name && { [isFormOfAddress(name) ? "callName" : "name"]: name }),
    ...(sex && { sex }),
  };
  return Object.keys(says).length > 0 ? [{ about: "profile", says }] : [];
}

function tailSaid(reach: Reach, hash: string | undefined): readonly Said[] {
  if (reach.kind !== "phone") return [];
  return [{ about: "phoneTail/1", says: { tail: tailOf(reach.number), ...(hash && { hash }) } }];
}

function contactOf(reach: Reach, relation: Enquirer): readonly Said[] {
  if (reach.kind === "weChat") return [{ about: "weChat", says: { id: reach.id } }];
  if (reach.kind === "nothing") return [];
  const whose = relation === "self" ? "own" : relation;
  return [{ about: "phone/1", says: { number: reach.number, whose } }];
}
