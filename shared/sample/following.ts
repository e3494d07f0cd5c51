/** Asking after people who met: what helped so far, and the day on which they are asked again. */
import { helpKinds } from "#shared/follow-up";
import { addDays } from "#shared/kernel";
import { weighted } from "./chance.ts";
import { daysAgo, type Later, newKey, speakerAt, withChance } from "./later.ts";
import { followUps } from "./phrases.ts";

/** Tells of a client who is followed up what was asked since, and when the next talk is agreed on. */
export function tellFollowing(of: Later, number: number): void {
  const later = withChance(of, number, "following");
  const { random, telling, plot, world } = later;
  if (plot.stage !== "followUp" || plot.trouble.type !== "none") return;
  const { case: file, client } = telling.documents;
  const talking = speakerAt(later, daysAgo(later, random.integer(2, 20)), ["case"]);
  if (talking && random.chance(0.6)) {
    file.say(talking, `followUp/${newKey(later, talking)}`, {
      doneAt: talking.at,
      outcome: weighted(random, { goesWell: 5, unsure: 3, needsHelp: 2, notReached: 1 }),
      note: random.pick(followUps),
      ...(random.chance(0.5) && { help: [random.pick(helpKinds)] }),
    });
  }
  const planning = speakerAt(later, daysAgo(later, 1), ["case", "client"]);
  if (!planning) return;
  const on = addDays(world.today, random.integer(-3, 9));
  file.say(planning, `followUp/${newKey(later, planning)}`, { dueOn: on });
  client.say(planning, "due/followUp", { on });
}
