import type {
  AnswerSource,
  ClientTag,
  ContactEntity,
  contactFields,
  FieldGroup,
  FieldName,
  FieldRefusal,
  FieldUnit,
  LunarDay,
  StarSign,
  ZodiacAnimal,
} from "#shared/registry";
import { values } from "./values-zh.ts";

type ContactWords = {
  readonly [Entity in ContactEntity]: Readonly<
    Record<keyof (typeof contactFields)[Entity], string>
  >;
};

const lunarMonths = [..."正二三四五六七八九十冬腊"];
const lunarTens = ["初", "十", "廿", "三"];
const lunarUnits = [..."十一二三四五六七八九"];

/** 初一 to 三十. */
function lunarDayName(day: number): string {
  if (day === 10) return "初十";
  if (day === 20) return "二十";
  if (day === 30) return "三十";
  return `${lunarTens[Math.floor(day / 10)] ?? ""}${lunarUnits[day % 10] ?? ""}`;
}

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
    clientNumber: "编号",
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
    fertilityNote: "生育相关说明",
    education: "学历",
    schoolKind: "学校类型",
    occupation: "职业",
    position: "职务",
    employerKind: "单位类型",
    workRhythm: "上班时间",
    annualIncome: "年收入",
    housing: "住房",
    car: "购车",
    debts: "负债",
    maritalStatus: "婚姻状况",
    shortMarriage: "短婚未育",
    marriageEndedOn: "婚姻结束日期",
    children: "子女",
    childrenCount: "子女人数",
    childrenAges: "子女年龄段",
    onlyChild: "独生子女",
    siblings: "兄弟姐妹",
    parents: "父母情况",
    parentsPension: "父母养老保障",
    familySay: "家人参与",
    smoking: "吸烟",
    drinking: "饮酒",
    diet: "饮食",
    sleep: "起居",
    exercise: "运动",
    pets: "宠物",
    company: "社交",
    spending: "消费习惯",
    temperament: "性格特点",
    communication: "沟通方式",
    conflict: "有分歧时",
    moods: "情绪起伏",
    pace: "推进节奏",
    hobbies: "兴趣爱好",
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
    contactWish: {
      hours: "方便的时间",
      channels: "联系途径",
      avoid: "请避开",
      mayBeTold: "可以告知",
    },
    contactPerson: {
      name: "联系人",
      relation: "联系人是客户的",
      number: "联系人电话",
      mayBeTold: "可告诉联系人",
    },
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
    avoid: {
      atWork: "上班时间",
      mornings: "上午",
      lateEvenings: "晚上九点后",
      weekends: "周末",
      throughFamily: "经家里人转告",
    },
    relation: {
      mother: "母亲",
      father: "父亲",
      sibling: "兄弟姐妹",
      relative: "亲属",
      friend: "朋友",
    },
    mayBeTold: {
      nothing: "只请回电，不谈内容",
      times: "时间安排",
      progress: "进展",
      everything: "都可以",
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
    readonly avoid: Record<
      (typeof contactFields)["contactWish"]["avoid"]["shape"]["values"][number],
      string
    >;
    readonly relation: Record<
      (typeof contactFields)["contactPerson"]["relation"]["shape"]["values"][number],
      string
    >;
    readonly mayBeTold: Record<
      (typeof contactFields)["contactPerson"]["mayBeTold"]["shape"]["values"][number],
      string
    >;
  },
  /** Whose word an answer is. */
  answerSource: {
    client: "本人说",
    relative: "家人说",
    paper: "照纸质表格",
    matchmaker: "婚介师了解",
  } satisfies Record<AnswerSource, string>,
  /** What is said about a date of birth beside the age. */
  zodiac: {
    rat: "属鼠",
    ox: "属牛",
    tiger: "属虎",
    rabbit: "属兔",
    dragon: "属龙",
    snake: "属蛇",
    horse: "属马",
    goat: "属羊",
    monkey: "属猴",
    rooster: "属鸡",
    dog: "属狗",
    pig: "属猪",
  } satisfies Record<ZodiacAnimal, string>,
  starSign: {
    capricorn: "摩羯座",
    aquarius: "水瓶座",
    pisces: "双鱼座",
    aries: "白羊座",
    taurus: "金牛座",
    gemini: "双子座",
    cancer: "巨蟹座",
    leo: "狮子座",
    virgo: "处女座",
    libra: "天秤座",
    scorpio: "天蝎座",
    sagittarius: "射手座",
  } satisfies Record<StarSign, string>,
  countedAge: (years: number) => `虚岁 ${years}`,
  lunarDay: ({ month, isLeap, day }: LunarDay) =>
    `农历${isLeap ? "闰" : ""}${lunarMonths[month - 1] ?? month}月${lunarDayName(day)}`,
  lunarBirthday: (day: string) => `农历生日 ${day}`,
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
    notADay: "没认出这个日期，可以写成 1990-3-5，或农历1990年八月十五",
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
    notAClientNumber: "编号是一两个字母加 4 到 6 位数字，如 Q1024",
    notLastFour: "请写最后四位，末位可以是 X",
  } satisfies Readonly<Record<FieldRefusal["type"], unknown>>,
};
