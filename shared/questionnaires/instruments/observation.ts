import { answers, type Instrument, inBoth, item, scale } from "../instrument.ts";

/**
 * Ten sentences by which a colleague writes down how somebody behaved in talks and meetings, kept
 * to what can be seen and heard, as rating scales of behaviour ask (Smith and Kendall, 1963). It is
 * one colleague's view of some hours, and is told as that.
 */
export const observation: Instrument = {
  id: "observation",
  version: 1,
  by: "staff",
  title: inBoth("行为观察", "What was observed"),
  note: inBoth(
    "由婚介师填写，只写看到、听到的。没有机会看到的请跳过。",
    "Filled in by the matchmaker: only what was seen and heard. Skip what there was no occasion to see.",
  ),
  instruction: inBoth("按这次见到的情形选。", "As it was this time."),
  minutes: 2,
  answers: answers(
    ["完全没有", "Not at all"],
    ["很少", "Little"],
    ["有时", "At times"],
    ["多半", "Mostly"],
    ["一直", "Always"],
  ),
  scales: [
    scale(
      "reliability",
      2,
      ["守约", "Keeping to what was agreed"],
      ["有变动", "It changed"],
      ["都守约", "Kept"],
    ),
    scale(
      "courtesy",
      2,
      ["待人", "Manner with others"],
      ["比较直接", "Rather direct"],
      ["周到", "Attentive"],
    ),
    scale(
      "openness",
      2,
      ["愿意谈", "Willing to talk"],
      ["说得不多", "Said little"],
      ["说得开", "Spoke freely"],
    ),
    scale("composure", 2, ["沉稳", "Composure"], ["容易激动", "Easily moved"], ["平静", "Calm"]),
  ],
  items: [
    item(
      "b1",
      "reliability",
      "按约定的时间到，改期会提前说。",
      "Came at the time agreed, and told beforehand when it had to move.",
    ),
    item("b2", "courtesy", "对前台和同事说话客气。", "Was polite to reception and colleagues."),
    item("b3", "openness", "问到的都愿意说。", "Was willing to answer what was asked."),
    item(
      "b4",
      "composure",
      "谈到不愉快的事，语气也平稳。",
      "Kept an even tone on unpleasant subjects.",
    ),
    item("b5", "reliability", "前后说法一致。", "Said the same from one time to the next."),
    item("b6", "courtesy", "会听完别人的话再开口。", "Let others finish before speaking."),
    item("b7", "openness", "主动讲自己的想法和感受。", "Told own thoughts and feelings unasked."),
    item(
      "b8",
      "-composure",
      "等候或意见不同时显得着急。",
      "Grew impatient when waiting or when opinions differed.",
    ),
    item("b9", "reliability", "答应带的材料都带来了。", "Brought the papers that were promised."),
    item("b10", "-courtesy", "谈到以前的伴侣时说了贬低的话。", "Spoke badly of a former partner."),
  ],
};
