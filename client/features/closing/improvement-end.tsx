import { type JSX, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Tag } from "#client/ui";
import type { Improvement } from "#shared/closing";

/** How something to do better, or a task, ended and when; until then what stands within. */
export function ImprovementEnd(props: {
  readonly item: Improvement;
  readonly children: JSX.Element;
}) {
  const { t, format } = useI18n();
  return (
    <Show when={props.item.ended} fallback={props.children}>
      {(ended) => (
        <Tag>
          {t(
            ended().is === "done" ? "closing.improvedOn" : "closing.droppedOn",
            format.day(ended().on),
          )}
        </Tag>
      )}
    </Show>
  );
}
