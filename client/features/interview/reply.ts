import type { JsonObject } from "#shared/kernel";
import type { Reply } from "#shared/questionnaires";

/** What is said of an item when it gets a reply; one kind of reply takes the place of the other. */
export const saysOfReply = (reply: Reply, before: Reply | undefined): JsonObject =>
  reply === "left"
    ? { left: true, ...(typeof before === "number" ? { value: null } : {}) }
    : { value: reply, ...(before === "left" ? { left: null } : {}) };
