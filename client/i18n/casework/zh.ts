import type {
  ConsentPurpose,
  MissingThing,
  MoveReason,
  Stage,
  VerificationWay,
} from "#shared/casework";
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
    askedLater: "以后再问",
    wouldNotSay: "本人不愿说",
    onPaper: "纸面已有，稍后录入",
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
  /** What is read out before a client allows it. A new wording gets a new `consentTextVersion`. */
  consent: {
    service: {
      title: "婚介服务",
      text: "我同意本店为介绍对象而登记、保存和使用我提供的信息，在服务期内有效。我随时可以撤回；撤回后本店停止服务，只按法律要求保留必要的记录。",
    },
    matching: {
      title: "推荐给其他客户",
      text: "我同意本店把我作为人选推荐给其他客户。每次推荐前先问我；不会给对方我的姓名、电话和单位。",
    },
    ranking: {
      title: "由程序排列人选",
      text: "我同意本店用程序按双方说过的条件排列人选，推荐谁由婚介师决定。不同意也照常服务，由婚介师逐一挑选。",
    },
    assessment: {
      title: "心理与行为评估",
      text: "我同意本店请我填写问卷、记录面谈中的观察，只供负责我的婚介师了解我、为我介绍对象时参考；不给其他客户看，不作为对我的评价。我可以跳过任何一题，也可以随时撤回。",
    },
    showProfile: {
      title: "出示推荐卡",
      text: "我同意本店把我的推荐卡给被推荐的客户看。推荐卡上有年龄、学历、职业大类等，没有姓名、电话和单位。",
    },
    showPhoto: {
      title: "照片给谁看",
      text: "我同意本店把我的照片给这一位客户看，只给这一位，看过不留。",
    },
    contactExchange: {
      title: "交换联系方式",
      text: "双方都愿意见面后，我同意本店把我的联系方式交给对方。每次交换前再问我一次。",
    },
    publish: {
      title: "作为成功故事",
      text: "我同意本店用我的经历作成功故事，不写真名，不用照片。我随时可以要求撤下。",
    },
    papers: {
      title: "身份证件",
      text: "我同意本店查看并核对我的身份证件。本店只记末四位和核对结果，不留存完整号码。",
    },
    faith: {
      title: "民族、信仰与饮食",
      text: "我同意本店记录我的民族、宗教信仰和饮食习惯，只用于为我介绍对象。",
    },
    health: {
      title: "健康与生育",
      text: "我同意本店记录我说明的健康和生育情况，只用于为我介绍对象；告诉对方之前另行问我。",
    },
    money: {
      title: "收入与负债",
      text: "我同意本店记录我的年收入范围和负债情况，只用于为我介绍对象，不记账户信息。",
    },
    marriage: {
      title: "婚姻与子女",
      text: "我同意本店记录我的婚姻经历和子女情况，只用于为我介绍对象。子女只记人数和年龄段。",
    },
  } satisfies Record<ConsentPurpose, { readonly title: string; readonly text: string }>,
  /** What can be missing beside the answers on the card. */
  missing: {
    phone: "联系电话",
    wishes: "择偶要求",
    matchingConsent: "推荐授权",
    identitySeen: "看过身份证件",
    singleSeen: "单身声明",
  } satisfies Record<Exclude<MissingThing, FieldName>, string>,
};
