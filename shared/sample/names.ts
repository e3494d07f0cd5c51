import type { SeededRandom } from "#shared/kernel";

const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤",
  "欧阳",
  "上官",
  "诸葛",
  "司徒",
  "慕容",
];

interface Syllables {
  readonly first: string;
  readonly second: string;
}

const given: Readonly<Record<"female" | "male", Readonly<Record<"younger" | "older", Syllables>>>> =
  {
    female: {
      younger: {
        first: "思佳雨雅欣梦晓静诗婉若语嘉可清书以忆昕慧丽文艺安心怡子一紫玉",
        second: "琪怡婷涵萱妍雯琳桐宁瑶悦彤洁颖菲娜倩薇蕾珊柔岚敏雪燕洋然",
      },
      older: {
        first: "秀桂玉淑春丽凤红美爱月兰惠素翠雪海金小文",
        second: "英芳兰珍梅华琴萍霞芬娟莲玲香云珠群凤敏蓉",
      },
    },
    male: {
      younger: {
        first: "子浩宇俊志文天明嘉晨泽思建一博家承景瑞逸立永学嘉凯少",
        second: "轩然涛杰航豪强鹏飞宇辉峰阳凡哲伟彬磊毅恒源超睿铭帆成",
      },
      older: {
        first: "建国志永文德金世光庆树长春明海卫新立东红",
        second: "华平强军民生林勇忠良明根祥福荣彪刚辉富清",
      },
    },
  };

/** A surname, the commoner the likelier. */
export const surname = (random: SeededRandom): string => {
  const commonness = random.next();
  return surnames[Math.floor(commonness * commonness * surnames.length)] ?? "王";
};

/** A given name of one or two characters as people of this sex and age have them. */
export function givenName(random: SeededRandom, sex: "female" | "male", age: number): string {
  const { first, second } = given[sex][age >= 45 ? "older" : "younger"];
  const end = random.pick([...second]);
  return random.chance(0.16) ? end : random.pick([...first]) + end;
}
