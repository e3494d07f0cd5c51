import { type JSX, Match, Switch } from "solid-js";
import type { LiveDocument } from "#client/documents";
import { useI18n } from "#client/i18n";
import { EmptyState, LinkButton, Skeleton } from "#client/ui";
import type { ClientId } from "#shared/kernel";
import { useWayBack, type Way } from "./way.ts";

/** A page for as long as what it shows is here; else grey lines, or a sentence why not and the way back. */
export function WhenHere(props: {
  readonly status: ReturnType<LiveDocument["status"]>;
  /** Whose page it is; without a client there is another way back. */
  readonly client?: ClientId | undefined;
  readonly back?: Way | undefined;
  /** Sentences of its own; without them a case file is spoken of. */
  readonly words?: {
    readonly loading?: string;
    readonly notHere?: string;
    readonly notAllowed?: string;
    readonly gone?: string;
  };
  readonly children?: JSX.Element;
}) {
  const { t } = useI18n();
  const instead = (sentence: string) => (
    <Instead client={props.client} back={props.back}>
      {sentence}
    </Instead>
  );
  return (
    <Switch>
      <Match when={props.status === "loading"}>
        <div class="page">
          <p class="visually-hidden" role="status">
            {props.words?.loading ?? t("caseFile.loading")}
          </p>
          <Skeleton lines={8} />
        </div>
      </Match>
      <Match when={props.status === "notHere"}>
        {instead(props.words?.notHere ?? t("caseFile.notHere"))}
      </Match>
      <Match when={props.status === "notAllowed"}>
        {instead(props.words?.notAllowed ?? t("caseFile.notAllowed"))}
      </Match>
      <Match when={props.status === "gone"}>
        {instead(props.words?.gone ?? t("caseFile.gone"))}
      </Match>
      <Match when={props.status === "here"}>{props.children}</Match>
    </Switch>
  );
}

/** What stands in place of a page that cannot be shown: why, and the way back. */
export function Instead(props: {
  readonly client?: ClientId | undefined;
  readonly back?: Way | undefined;
  readonly children: JSX.Element;
}) {
  const usual = useWayBack(props.client);
  const back = () => props.back ?? usual();
  return (
    <div class="page">
      <EmptyState action={<LinkButton href={back().href}>{back().label}</LinkButton>}>
        {props.children}
      </EmptyState>
    </div>
  );
}
