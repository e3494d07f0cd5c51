/** What people write about themselves, phrase by phrase: of one field the first that is found counts. */
import type { Json } from "#shared/kernel";
import type { FieldName } from "../client.ts";

/** Words that say something of a field. */
export interface Phrase {
  readonly field: FieldName;
  /** Several when the words do not say which of them. */
  readonly values: readonly Json[];
  readonly when: RegExp;
}

const of = (field: FieldName, phrases: readonly (readonly [RegExp, ...Json[]])[]): Phrase[] =>
  phrases.map(([when, ...values]) => ({ field, when, values }));

const notAJob = "(?!老师|教师|语文|数学|英语|班主任|同学|门口)";

export const phraseBook: readonly Phrase[] = [
  ...of("sex", [
    [
      /性别[:：]?\s*女|(?<![带有个的儿子男父母和]|[一两]个?)女(?=$|[\s,，、;；|。.\d]|生(?!活)|士|孩)/u,
      "female",
    ],
    [
      /性别[:：]?\s*男|(?<![带有个的女和]|[一两]个?)男(?=$|[\s,，、;；|。.\d]|生(?!活)|士|孩)/u,
      "male",
    ],
  ]),
  ...of("education", [
    [/博士/u, "doctor"],
    [/双学[士位]/u, "doubleBachelor"],
    [/硕士|研究生|\bMBA\b/iu, "master"],
    [/本科|大学(?:毕业|学历|文化)|学士/u, "bachelor"],
    [/大专|专科|高职/u, "college"],
    [/中专|职高|技校|职校/u, "vocational"],
    [new RegExp(`高中${notAJob}`, "u"), "seniorHigh"],
    [new RegExp(`初中${notAJob}`, "u"), "juniorHigh"],
    [/小学(?:毕业|学历|文化)/u, "primary"],
  ]),
  ...of("schoolKind", [
    [/(?<!\d)985(?!\d)/u, "project985"],
    [/(?<!\d)211(?!\d)/u, "project211"],
    [/双一流/u, "doubleFirstClass"],
    [/留学|海归|海外(?:本科|硕士|博士|毕业)/u, "overseas"],
  ]),
  ...of("occupation", [
    [/(?<!(?:父母|双亲|二老|[爸妈父母][爸妈亲]?).{0,6})退休(?!金)/u, "retired"],
    [/老师|教师|幼师|培训机构|教育行业/u, "education"],
    [/医生|护士|药师|医院|医疗|牙医/u, "healthcare"],
    [/公务员|行政机关|机关单位/u, "civilService"],
    [/程序员|互联网|软件|码农|\bIT\b|产品经理|前端|后端|算法/iu, "internet"],
    [/会计|银行|金融|保险|证券|财务|出纳|审计/u, "finance"],
    [/律师|法务|法院|检察/u, "law"],
    [/个体|自己(?:开|创)|创业|开(?:了)?(?:一?家|个)?店|做生意|自营/u, "ownBusiness"],
    [/建筑|造价|土木|装修|房地产|监理/u, "construction"],
    [/外贸|电商|销售|贸易|采购|零售/u, "trade"],
    [/酒店|餐饮|厨师|导游|旅游行业/u, "hospitality"],
    [/司机|物流|快递|铁路|高铁|航空|空乘|地铁/u, "transport"],
    [/记者|编辑|媒体|广告|新媒体|影视/u, "media"],
    [/科研|研究员|研究所/u, "research"],
    [/设计师|画家|音乐|舞蹈|艺术/u, "arts"],
    [/军人|现役|部队|军官/u, "military"],
    [/家政|保姆|月嫂/u, "household"],
    [/工厂|车间|制造|机械/u, "manufacturing"],
    [/种地|务农|养殖|农场/u, "agriculture"],
    [/在读|大学生/u, "student"],
  ]),
  ...of("employerKind", [
    [/公务员|国家机关|政府机关/u, "government"],
    [/事业单位|事业编/u, "publicInstitution"],
    [/国企|央企|国有企业/u, "stateOwned"],
    [/外企|外资/u, "foreign"],
    [/私企|民企|民营|私营/u, "private"],
    [/自由职业/u, "freelance"],
    [/创业|自己开/u, "startUp"],
    [/待业|求职中/u, "seekingWork"],
  ]),
  ...of("housing", [
    [/(?:和|与|跟)父母(?:一起|同)?(?:住|居住|同住)/u, "withParents"],
    [/(?:无|没|没有|暂无)(?:婚)?房(?!贷)/u, "none"],
    [
      /有(?:婚|一套|两套|套|自住)?房[^,，。;；\n]{0,4}?(?:有贷|按揭|还贷|贷款(?!已|还清|结清))|房贷(?!已|还清|结清)/u,
      "ownedMortgage",
    ],
    [
      /有(?:婚|一套|两套|套|自住)?房[^,，。;；\n]{0,6}?(?:无贷|没贷|无房?贷|全款|还清|结清)|全款(?:买)?房/u,
      "ownedClear",
    ],
    [/租房|租住/u, "renting"],
    [/单位(?:房|宿舍)|员工宿舍/u, "employerFlat"],
    [/有(?:婚|一套|两套|套|自住|自己的)?房|房车(?:都有|齐全)|房产/u, "ownedClear", "ownedMortgage"],
  ]),
  ...of("car", [
    [/(?:无|没|没有|暂无)(?:房(?:无|没))?车/u, "none"],
    [/有(?:一辆)?车[^,，。;；\n]{0,3}?(?:有贷|车贷)|车贷(?!已|还清)/u, "ownedLoan"],
    [/有(?:一辆)?车[^,，。;；\n]{0,3}?(?:无贷|没贷|全款)|全款车/u, "ownedClear"],
    [/有(?:一辆|房有)?车|有(?:房|房子)(?:和|、)?车|房车(?:都有|齐全)/u, "ownedClear", "ownedLoan"],
  ]),
  ...of("maritalStatus", [
    [/丧偶/u, "widowed"],
    [/离异|离婚|离过婚|离了婚|短婚|单亲(?:妈妈|爸爸)/u, "divorced"],
    [/未婚|没结过婚|没有结过婚|未曾结婚/u, "neverMarried"],
  ]),
  ...of("shortMarriage", [[/短婚/u, "yes"]]),
  ...of("children", [
    [/(?:孩子|小孩|儿子|女儿|子女)[^,，。;；\n]{0,4}?(?:成年|独立|工作了|成家|结婚)/u, "grownUp"],
    [
      /(?:孩子|小孩|儿子|女儿|抚养权)[^,，。;；\n]{0,6}?(?:归|跟|随|判给)(?:男方|女方|对方|前夫|前妻|他|她|爸|妈|孩子爸|孩子妈)/u,
      "withOtherParent",
    ],
    [/共同抚养/u, "shared"],
    [/(?:未|没|无)(?:生)?育(?!儿)|(?:无|没|没有|不带)(?:孩|子女|小孩|娃)|丁克/u, "none"],
    [
      /带(?:着)?(?:一|1|个|[一1两二2]个)?(?:\d{1,2}岁的?)?(?:女儿|儿子|女孩|男孩|孩子|小孩|娃|女|儿)|(?:孩子|小孩|儿子|女儿|抚养权)[^,，。;；\n]{0,6}?(?:归|跟|随|判给)(?:我|自己|本人)/u,
      "withClient",
    ],
    [
      /有(?:一|1|个|[一1两二2]个)?(?:\d{1,2}岁的?)?(?:女儿|儿子|女孩|男孩|孩子|小孩|娃)|一儿一女|育有/u,
      "withClient",
      "withOtherParent",
      "shared",
      "grownUp",
    ],
  ]),
  ...of("childrenCount", [
    [/一儿一女|一子一女|(?:两|二|2)个(?:孩子|小孩|娃|女儿|儿子|女孩|男孩)|双胞胎/u, 2],
    [/(?:三|3)个(?:孩子|小孩|娃)/u, 3],
    [
      /(?:一|1)个(?:\d{1,2}岁的?)?(?:孩子|小孩|娃|女儿|儿子|女孩|男孩)|(?:带|育有)一?(?:女儿|儿子|女|子|儿)/u,
      1,
    ],
  ]),
  ...of("onlyChild", [
    [/非独生|不是独生/u, "no"],
    [/独生|独女|独子/u, "yes"],
    [/(?:有|上有|下有)(?:一|1|个|一个|两个)?(?:亲)?(?:哥|弟|姐|妹)/u, "no"],
  ]),
  ...of("parents", [
    [/父母(?:都|均|双双)?(?:健在|双全|身体(?:都|很)?(?:健康|好))/u, "together"],
    [/父母(?:离异|离婚|分开)/u, "apart"],
    [/父母(?:都|均|双亡)[^,，。\n]{0,2}(?:去世|过世|不在)/u, "noneLeft"],
    [/(?:父亲|母亲|爸爸|妈妈)[^,，。\n]{0,3}(?:去世|过世|已故|不在了)/u, "oneLeft"],
  ]),
  ...of("parentsPension", [
    [/父母(?:都|均)?(?:有|已)?(?:退休|退休金|养老金|社保|医保|有退休)/u, "both"],
  ]),
  ...of("smoking", [
    [
      /(?:不|从不|不会)(?:抽|吸)烟|烟酒不沾|不沾烟酒|(?:无|没有)(?:烟酒|不良)嗜好|不(?:烟|抽)不(?:酒|喝)/u,
      "never",
    ],
    [/偶尔(?:抽|吸)/u, "sometimes"],
    [/戒烟/u, "quitting"],
    [/(?:抽|吸)烟/u, "sometimes", "often"],
  ]),
  ...of("drinking", [
    [
      /(?:不|从不|不会)(?:喝|饮)酒|烟酒不沾|不沾烟酒|(?:无|没有)烟酒嗜好|不(?:烟|抽)不(?:酒|喝)|不抽烟不?喝酒/u,
      "never",
    ],
    [/(?:偶尔|应酬|聚会|社交)[^,，。\n]{0,2}(?:喝|饮|小酌)/u, "socially"],
  ]),
  ...of("diet", [
    [/吃素|素食/u, "vegetarian"],
    [/清真/u, "halal"],
    [/无辣不欢|(?:爱|喜欢)吃辣/u, "spicy"],
  ]),
  ...of("religion", [
    [/(?:无|没有)(?:宗教)?信仰/u, "none"],
    [/信佛|佛教|佛系信徒/u, "buddhist"],
    [/天主教/u, "catholic"],
    [/基督/u, "protestant"],
    [/道教/u, "daoist"],
    [/伊斯兰|穆斯林/u, "muslim"],
  ]),
  ...of("ethnicity", [
    [/汉族/u, "han"],
    [/(?<!土|东)回族/u, "hui"],
    [/满族/u, "manchu"],
    [/蒙古族|蒙族/u, "mongol"],
    [/壮族/u, "zhuang"],
    [/苗族/u, "miao"],
    [/土家族/u, "tujia"],
    [/彝族/u, "yi"],
    [/布依族/u, "buyei"],
    [/侗族/u, "dong"],
    [/瑶族/u, "yao"],
    [/白族/u, "bai"],
    [/朝鲜族/u, "korean"],
    [/藏族/u, "tibetan"],
    [/维吾尔族|维族/u, "uyghur"],
    [/畲族/u, "she"],
    [/黎族/u, "li"],
    [/傣族/u, "dai"],
  ]),
  ...of("goal", [
    [/(?:以|奔着)结婚(?:为目的|为前提|去)?|结婚为(?:目的|前提)|诚心(?:征婚|结婚)/u, "marriage"],
    [/认真(?:恋爱|交往)/u, "seriousDating"],
    [/(?:搭伙|找个伴|老来伴)/u, "companionship"],
  ]),
  ...of("marriagePlan", [
    [
      /(?:一年|1年|半年|近期|年内|今年)(?:之?内)?(?:想|能|可以|打算)?(?:结婚|成家)/u,
      "withinOneYear",
    ],
    [/(?:两年|2年)(?:之?内)?(?:结婚|成家)/u, "withinTwoYears"],
    [/(?:随缘|顺其自然|看缘分)/u, "asItComes"],
  ]),
  ...of("wantsChildren", [
    [/丁克|不(?:想)?要(?:孩子|小孩|娃)/u, "no"],
    [/想要(?:个|一个)?(?:孩子|小孩|娃)/u, "yes"],
  ]),
  ...of("distance", [
    [/不(?:接受|考虑|要|谈)异地|拒绝异地|只(?:找|考虑)(?:本地|同城)/u, "localOnly"],
    [/(?:可以?|能)?接受异地|异地可/u, "negotiable"],
  ]),
  ...of("company", [[/宅(?:家|女|男)|比较宅|喜欢(?:待|呆)在家/u, "homely"]]),
  ...of("pets", [
    [/养(?:了)?(?:一只|只|两只)?(?:猫|喵)/u, ["cat"]],
    [/养(?:了)?(?:一只|一条|只|条)?狗/u, ["dog"]],
  ]),
];

/** Words for what several can be said of at once. */
export const temperamentWords: readonly (readonly [RegExp, string])[] = [
  [/慢热/u, "slowToWarm"],
  [/外向|开朗|活泼/u, "outgoing"],
  [/内向|安静|文静/u, "reserved"],
  [/理性|理智/u, "rational"],
  [/感性/u, "feeling"],
  [/有主见|独立/u, "strongWilled"],
  [/温柔|温和|随和|好脾气|脾气好/u, "gentle"],
  [/细腻|敏感/u, "sensitive"],
  [/稳重|踏实|靠谱|成熟/u, "steady"],
];

/** Words for brothers and sisters. */
export const siblingWords: readonly (readonly [RegExp, string])[] = [
  [/(?:有|个|和|、)(?:亲)?哥哥?/u, "elderBrother"],
  [/(?:有|个|和|、)(?:亲)?弟弟?/u, "youngerBrother"],
  [/(?:有|个|和|、)(?:亲)?姐姐?/u, "elderSister"],
  [/(?:有|个|和|、)(?:亲)?妹妹?/u, "youngerSister"],
];
