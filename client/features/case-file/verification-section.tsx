import { createSignal, For, type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, IconButton, IconChevronDown, Section, Tag } from "#client/ui";
import {
  claimState,
  usualEnd,
  type Verification,
  verificationOf,
  waysOfClaim,
} from "#shared/casework";
import type { StaffId } from "#shared/kernel";
import { profileValue, type VerifiableClaim, verifiableClaims } from "#shared/registry";
import { anchorOf } from "./anchors.ts";
import { useCaseFile } from "./case-file-context.ts";
import { ClaimClash } from "./claim-clash.tsx";
import { ClaimEditor } from "./claim-editor.tsx";
import { ClaimScans } from "./claim-scans.tsx";
import { useClaimWords } from "./claim-words.ts";
import { useConsented } from "./consent-gate.tsx";
import { wordsOfClaim } from "./say-claim.ts";
import "./verification-section.css";

/** Which claims were seen, how and until when; one press says that the original was seen today. */
export function VerificationSection() {
  const { t } = useI18n();
  const file = useCaseFile();
  const isConsented = useConsented();
  const isOpenToRead = () => file.service()?.status() === "here";
  const claims = () => verifiableClaims.filter((claim) => claim !== "marriageEnd" || wasMarried());
  /** Only with the consent: the line itself tells that there was a marriage. */
  const wasMarried = () => {
    const status = profileValue(file.read, "maritalStatus");
    const isSaid = status === "divorced" || status === "widowed";
    const isSeen = file.read("verified/marriageEnd", "on") !== undefined;
    return (isSaid || isSeen) && isConsented({ consent: "marriage" });
  };
  const counted = () =>
    claims().filter((claim) => ["counts", "endsSoon"].includes(stateOfMark(file, claim))).length;
  return (
    <Section
      title={t("caseFile.verification")}
      end={<span class="quiet small">{t("caseFile.verifiedOf", counted(), claims().length)}</span>}
    >
      <For each={claims()}>
        {(claim) => (
          <Show when={isOpenToRead()} fallback={<ClaimMark claim={claim} />}>
            <ClaimRow claim={claim} />
          </Show>
        )}
      </For>
    </Section>
  );
}

/** How a claim stands by what everybody with the registry may know of it. */
function stateOfMark(file: ReturnType<typeof useCaseFile>, claim: VerifiableClaim) {
  const mark = verificationOf((_, field) => file.read(`verified/${claim}`, field), claim);
  return claimState(mark, file.today());
}

/** For whoever may not read how it was seen: whether it was, and until when it counts. */
function ClaimMark(props: { readonly claim: VerifiableClaim }) {
  const file = useCaseFile();
  const words = useClaimWords();
  const mark = () =>
    verificationOf((_, field) => file.read(`verified/${props.claim}`, field), props.claim);
  return (
    <div class="claim">
      <span class="claim-name">{words.name(props.claim)}</span>
      <ClaimSaid said={mark()} by={undefined} />
    </div>
  );
}

function ClaimRow(props: { readonly claim: VerifiableClaim }) {
  const { t } = useI18n();
  const file = useCaseFile();
  const words = useClaimWords();
  const [isEditing, setEditing] = createSignal(false);
  const about = `verification/${props.claim}`;
  const state = () => file.service()?.projection().field(about, "how");
  const said = () =>
    verificationOf(
      (entity, field) => file.service()?.projection().value(entity, field),
      props.claim,
    );
  const mayWrite = () =>
    file.mayWrite("case", "verification") && file.mayWrite("client", "verified");
  const stands = () => claimState(said(), file.today());
  const [usual = "originalSeen"] = waysOfClaim[props.claim];
  const sayUsual = () => {
    const on = file.today();
    const seen = {
      how: usual,
      on,
      until: usualEnd(props.claim, on),
      isKept: said().isKept,
      note: said().note,
    };
    file.say(wordsOfClaim(file, props.claim, seen), words.sentence(props.claim, seen.how));
  };
  return (
    <div class="claim" id={anchorOf(about, "how")}>
      <span class="claim-name">{words.name(props.claim)}</span>
      <ClaimSaid said={said()} by={state()?.shown.fact.by}>
        <ClaimClash about={about} />
      </ClaimSaid>
      <Show when={mayWrite()}>
        <span class="claim-end">
          <Show when={stands() !== "counts" && !isEditing()}>
            <Button
              kind="plain"
              small
              class="claim-quick"
              aria-label={`${words.name(props.claim)}: ${t("caseFile.quickWay")[usual]}`}
              onClick={sayUsual}
            >
              {t("caseFile.quickWay")[usual]}
            </Button>
          </Show>
          <IconButton
            small
            label={t("caseFile.claimDetails", words.name(props.claim))}
            aria-expanded={isEditing()}
            onClick={() => setEditing(!isEditing())}
          >
            <IconChevronDown />
          </IconButton>
        </span>
      </Show>
      <Show when={isEditing()}>
        <ClaimEditor claim={props.claim} said={said()} onDone={() => setEditing(false)} />
      </Show>
      <ClaimScans claim={props.claim} isEditing={isEditing()} mayWrite={mayWrite()} />
    </div>
  );
}

/** How a claim was seen, and under it quietly by whom and when. */
function ClaimSaid(props: {
  readonly said: Verification;
  readonly by: StaffId | undefined;
  readonly children?: JSX.Element;
}) {
  const { t } = useI18n();
  const file = useCaseFile();
  const words = useClaimWords();
  const state = () => claimState(props.said, file.today());
  return (
    <div class="claim-said">
      <span classList={{ quiet: state() === "unseen" }}>{words.said(props.said)}</span>
      <Show when={state() === "ended" || state() === "endsSoon"}>
        {" "}
        <Tag tone="ask">
          {t(state() === "ended" ? "caseFile.claimIsOver" : "caseFile.claimEndsSoon")}
        </Tag>
      </Show>
      <Show when={words.details(props.said, props.by)}>
        {(details) => <p class="quiet">{details()}</p>}
      </Show>
      {props.children}
    </div>
  );
}
