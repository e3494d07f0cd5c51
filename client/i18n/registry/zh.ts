import type {
  ClientTag,
  ContactEntity,
  contactFields,
  FieldGroup,
  FieldName,
  FieldRefusal,
  FieldUnit,
} from "#shared/registry";
import { values } from "./values-zh.ts";

type ContactWords = {
  readonly [Entity in ContactEntity]: Readonly<
    Record<keyof (typeof contactFields)[Entity], string>
  >;
};

/** Words about the person served: the fields of the card and of the contact, and their values. */
export const zh = {
  group: {
    identity: "基本信息",
    place: "居住与户籍",
    body: "身体状况",
    education: "教育",
    work: "工作",
    money: "经济状况",
    marriage: "婚姻与子女",
    family: "家庭",
    habits: "生活习惯",
    person: "性格",
    plans: "对未来的想法",
    service: "服务信息",
  } satisfies Record<FieldGroup, string>,
  field: {
    name: "姓名",
    callName: "称呼",
    sex: "性别",
    seeks: "想认识",
    birthDate: "出生日期",
    ethnicity: "民族",
    religion: "宗教信仰",
    province: "现居省份",
    city: "现居城市",
    district: "现居区县",
    householdPlace: "户籍所在地",
    householdKind: "户口类型",
    hometown: "籍贯",
    settling: "定居意向",
    distance: "异地接受",
    height: "身高",
    weight: "体重",
    build: "体型",
    healthNote: "健康说明",
    education: "学历",
    schoolKind: "学校类型",
    occupation: "职业",
    position: "职务",
    employerKind: "单位类型",
    workRhythm: "作息",
    annualIncome: "年收入",
    housing: "住房",
    car: "购车",
    debts: "负债",
    maritalStatus: "婚姻状况",
    marriageEndedOn: "婚姻结束日期",
    children: "子女",
    childrenCount: "子女人数",
    childrenAges: "子女年龄段",
    onlyChild: "独生子女",
    parents: "父母情况",
    parentsPension: "父母养老保障",
    familySay: "家人参与",
    smoking: "吸烟",
    drinking: "饮酒",
    diet: "饮食",
    exercise: "运动",
    pets: "宠物",
    company: "社交",
    spending: "消费习惯",
    temperament: "性格特点",
    mbti: "MBTI（自述）",
    goal: "关系目标",
    marriagePlan: "结婚打算",
    wantsChildren: "生育意愿",
    withParents: "与父母同住",
    housework: "家务分工",
    householdMoney: "婚后财务",
    bridalGifts: "彩礼嫁妆",
    source: "来源",
    interest: "意向",
    note: "备注",
  } satisfies Record<FieldName, string>,
  value: values,
  unit: { cm: "cm", kg: "kg", persons: "人" } satisfies Record<FieldUnit, string>,
  tag: {
    vip: "重点服务",
    regular: "老客户",
    needsCare: "多加关照",
    staffRelative: "员工亲属",
    busyWeekdays: "工作日忙",
  } satisfies Record<ClientTag, string>,
  contact: {
    phone: { number: "电话", whose: "号码归属" },
    weChat: { id: "微信" },
    email: { address: "邮箱" },
    address: { text: "地址" },
    idNumber: { lastFour: "身份证后四位", check: "证件核对" },
    contactWish: { hours: "方便的时间", channels: "联系途径", mayBeTold: "可以告知" },
  } satisfies ContactWords,
  contactValue: {
    whose: { own: "本人", mother: "母亲", father: "父亲", relative: "亲属", friend: "朋友" },
    check: { checksumRight: "号码格式无误", originalSeen: "已看原件，未留存" },
    channels: {
      phone: "电话",
      weChat: "微信",
      textMessage: "短信",
      email: "邮件",
      visit: "到店面谈",
    },
  } satisfies {
    readonly whose: Record<
      (typeof contactFields)["phone"]["whose"]["shape"]["values"][number],
      string
    >;
    readonly check: Record<
      (typeof contactFields)["idNumber"]["check"]["shape"]["values"][number],
      string
    >;
    readonly channels: Record<
      (typeof contactFields)["contactWish"]["channels"]["shape"]["values"][number],
      string
    >;
  },
  salutation: {
    female: (surname: string) => `${surname}女士`,
    male: (surname: string) => `${surname}先生`,
    unknown: (surname: string) => surname,
  },
  unnamed: "未填姓名",
  age: (years: number) => `${years} 岁`,
  declined: "不愿提供",
  unknownValue: "新版本写入的内容，更新后可见",
  refused: {
    notANumber: "这里要写数字",
    outOfRange: (min: number, max: number, unit: string) =>
      `请写 ${min} 到 ${max}${unit && ` ${unit}`} 之间的数`,
    whichUnit: (asKg: number) => `${asKg} 公斤还是 ${asKg} 斤？请写上单位`,
    notADay: "没认出这个日期，可以写成 1990-3-5",
    ageInsteadOfDay: (age: number) => `${age} 像是年龄，这里要写日期，如 1990-3-5`,
    inTheFuture: "这一天还没到",
    tooLongAgo: (years: number) => `这是 ${years} 多年前，请核对年份`,
    underAge: (age: number, adultAge: number) => `${age} 岁，未满 ${adultAge} 岁不能登记`,
    notAnIdNumber: "这不像身份证号码",
    wrongChecksum: "身份证号码的校验位不对，请核对",
    tooLong: (max: number) => `最多 ${max} 个字`,
    notInList: "请从列表中选择",
    chosenTwice: "有一项选了两次",
    standsAlone: (word: string) => `选了“${word}”就不能再选别的`,
    notAPhone: "没认出这个号码：手机 11 位，座机请带区号",
    notAWeChatId: "微信号是 6 到 20 位字母、数字、横线，以字母开头，也可以是手机号",
    notAnEmail: "没认出这个邮箱",
    notLastFour: "请写最后四位，末位可以是 X",
  } satisfies Readonly<Record<FieldRefusal["type"], unknown>>,
};
