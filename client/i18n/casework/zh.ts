import type { MissingThing, MoveReason, Stage, VerificationWay } from "#shared/casework";
import type { FieldName, VerifiableClaim } from "#shared/registry";

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
  /** What a client says and can show. */
  claim: {
    identity: "身份证",
    household: "户口簿",
    single: "单身声明",
    marriageEnd: "离婚或丧偶证明",
    education: "学历",
    income: "收入",
    housing: "住房",
    car: "车辆",
    occupation: "职业",
    photo: "照片与本人",
  } satisfies Record<VerifiableClaim, string>,
  verificationWay: {
    originalSeen: "已看原件",
    copySeen: "已看复印件",
    registerAsked: "已查询登记",
    declared: "本人声明",
    refused: "不愿提供",
    metInPerson: "已见本人，相符",
  } satisfies Record<VerificationWay, string>,
  /** What can be missing beside the answers on the card. */
  missing: {
    phone: "联系电话",
    wishes: "择偶要求",
    matchingConsent: "推荐授权",
  } satisfies Record<Exclude<MissingThing, FieldName>, string>,
};
