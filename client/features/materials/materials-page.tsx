import { createMemo, createSignal, For, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, EmptyState, FilterChips, IconPlus, PageHead, Skeleton } from "#client/ui";
import { useHandOver } from "#feature/hand-over";
import { type Material, type MaterialKind, materialKinds } from "#shared/materials";
import { useHandOut } from "./hand-out.tsx";
import { MaterialDialog } from "./material-dialog.tsx";
import { MaterialLine } from "./material-line.tsx";
import "./materials.css";
import { openLibrary } from "./open-library.ts";
import { useSayOfLibrary } from "./say-of-library.ts";

/** All materials of the agency: everybody shows them, supervisors and admins write them. */
export function MaterialsPage() {
  const { t } = useI18n();
  const library = openLibrary();
  const say = useSayOfLibrary(library);
  const handOver = useHandOver();
  const handOut = useHandOut(library);
  const [kinds, setKinds] = createSignal<readonly MaterialKind[]>([]);
  const [editing, setEditing] = createSignal<Material | "new">();
  const used = createMemo(() =>
    materialKinds.filter((kind) => library.all().some((one) => one.kind === kind)),
  );
  /** By id, so that a line stays where it is while what it says changes. */
  const shown = createMemo(() =>
    library
      .all()
      .filter(({ kind }) => kinds().length === 0 || kinds().includes(kind))
      .map(({ id }) => id),
  );
  const edited = () => {
    const one = editing();
    return one === "new" ? undefined : one;
  };
  return (
    <div class="page">
      <PageHead
        title={t("materials.title")}
        note={t(library.mayWrite() ? "materials.note" : "materials.noteRead")}
        actions={
          <Show when={library.mayWrite()}>
            <Button kind="primary" onClick={() => setEditing("new")}>
              <IconPlus />
              {t("materials.add")}
            </Button>
          </Show>
        }
      />
      <Show when={library.isRead()} fallback={<Skeleton lines={6} />}>
        <Show
          when={library.all().length > 0}
          fallback={<EmptyState>{t("materials.none")}</EmptyState>}
        >
          <FilterChips
            label={t("materials.kindLabel")}
            labelHidden
            options={used().map((value) => ({ value, label: t("materials.kind")[value] }))}
            values={kinds()}
            onChange={setKinds}
          />
          <ul class="material-lines" aria-label={t("materials.title")}>
            <For each={shown()}>
              {(id) => (
                <MaterialLine
                  library={library}
                  id={id}
                  handOut={handOut}
                  onPresent={() =>
                    handOver.give({ explainTo: undefined, material: id, isTogether: true })
                  }
                  onEdit={setEditing}
                  onState={(material, state) =>
                    say(
                      material.about,
                      { state },
                      t("materials.stateSaid", material.title, t("materials.state")[state]),
                    )
                  }
                />
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Show when={editing()}>
        <MaterialDialog
          library={library}
          material={edited()}
          say={say}
          onClose={() => setEditing(undefined)}
        />
      </Show>
    </div>
  );
}
