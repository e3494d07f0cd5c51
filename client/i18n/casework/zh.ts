import type { MissingThing, MoveReason, Stage } from "#shared/casework";
import type { FieldName } from "#shared/registry";

/** Words about the way of a client through the agency. */
export const zh = {
  stage: {
    booking: "预约",
    consultation: "咨询",
    information: "信息收集",
    assessment: "评估",
    matching: "匹配",
    meeting: "见面",
    followUp: "跟进",
    closed: "服务结束",
  } satisfies Record<Stage, string>,
  reason: {
    doneElsewhere: "已在别处完成",
    knownFromBefore: "以前已了解",
    clientInAHurry: "客户时间紧",
    moreToLearn: "还需要了解",
    wishesChanged: "要求有变化",
    notTheRightPair: "这次不合适",
    enteredByMistake: "记错了",
    leftByWish: "本人不再继续",
    noAnswer: "联系不上",
    duplicate: "重复登记",
    cannotBeServed: "暂时无法服务",
    cameBack: "本人回来了",
    goesOn: "继续服务",
    other: "其他",
  } satisfies Record<MoveReason, string>,
  /** What can be missing beside the answers on the card. */
  missing: {
    phone: "联系电话",
    wishes: "择偶要求",
    matchingConsent: "推荐授权",
  } satisfies Record<Exclude<MissingThing, FieldName>, string>,
};
