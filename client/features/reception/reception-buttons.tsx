import { For } from "solid-js";
import { useCommands, useCommandWords } from "#client/commands";
import { Button, IconCame, IconPhone } from "#client/ui";

/** The two things reception does most, where a day begins; only what one may do. */
export function ReceptionButtons() {
  const board = useCommands();
  const words = useCommandWords();
  const offered = () =>
    (["findCaller", "enquire"] as const).filter((wanted) =>
      board.available().some(({ id }) => id === wanted),
    );
  return (
    <For each={offered()}>
      {(id) => (
        <Button onClick={() => board.run(id)}>
          {id === "findCaller" ? <IconPhone /> : <IconCame />}
          {words.word(id)}
        </Button>
      )}
    </For>
  );
}
