/** What staff of the sample write down. Nobody's real words. */

/** What people ask first. */
export const enquiries = [
  "想先了解一下流程和费用，周末有空。",
  "朋友介绍来的，希望找个踏实过日子的。",
  "工作忙，圈子小，想请老师帮忙留意。",
  "妈妈打来咨询，本人下周自己过来。",
  "在活动上留的电话，约了到店面谈。",
  "小程序上填了表，想听听有没有合适的人。",
  "之前试过网上认识，觉得不放心，想找实体店。",
];

/** What somebody asks who was married before. */
export const laterEnquiries = [
  "分开两年了，生活也安顿好了，想重新开始。",
  "一个人过了几年，想找个能说话的伴。",
];

/** Calls with how they went. */
export const calls = [
  { direction: "out", result: "reached", note: "介绍了服务内容，答应本周来店里坐坐。" },
  { direction: "out", result: "noAnswer", note: "没接，发了微信留言。" },
  { direction: "out", result: "reached", note: "确认了见面时间，提醒带身份证。" },
  { direction: "out", result: "willCallBack", note: "在开会，说晚上回电。" },
  { direction: "in", result: "reached", note: "最近出差，月底再联系。" },
  { direction: "in", result: "reached", note: "说已经收到资料，周五前答复。" },
  { direction: "in", result: "reached", note: "想把见面改到下周六下午。" },
] as const;

/** Notes on visits. */
export const visitNotes = [
  "第一次到店，聊了四十分钟，流程讲清楚了。",
  "和妈妈一起来的，本人话不多，单独又谈了一会儿。",
  "带了身份证和毕业证原件，看过后当面归还。",
  "下班后过来，补充了择偶要求。",
  "来取合同，顺便问了下次推荐的安排。",
];

/** Messages as they were pasted, each with what it asks. */
export const messages = [
  {
    note: "问这周六还能不能见面",
    text: "老师您好，这周六下午还方便吗？\n我妈妈也想一起来听听，可以吗？",
  },
  { note: "问合同里的次数怎么算", text: "合同上写三次见面，如果对方没来，算不算一次呀？" },
  {
    note: "语音，大意：上次见的那位想再了解一下工作",
    text: "（语音 42 秒）觉得人不错，想知道他是不是经常出差，请帮忙问一句，先不急着约。",
  },
  { note: "想改择偶要求", text: "年龄可以放宽到四十岁\n但是希望在本市，异地还是有点远[捂脸]" },
] as const;

/** Calls of somebody's family. */
export const familyCalls = [
  "妈妈来电，问最近有没有合适的人。说明进展只能和本人讲。",
  "姐姐来电，想替本人改见面时间，请本人自己来说。",
];

/** What people hope for when they come. */
export const needs = [
  "想找个性格稳定、愿意一起照顾老人的人。",
  "先看看有没有同城的，不想异地。",
  "希望介绍人能多把把关，照片和本人要一致。",
];

/** What people tell of themselves. */
export const interviews = [
  "家里不催，自己也不急，但希望两年内定下来。看重对方对父母的态度。",
  "平时爬山、做饭，周末陪父母。希望对方有稳定作息，能一起吃晚饭。",
  "收入够用，不看重对方有没有房，但希望有上进心。抽烟不能接受。",
  "慢热，第一次见面容易紧张，建议约在安静的地方，时间不要太长。",
  "对外形没有特别要求，谈得来最重要。之前见过两位都觉得太安静。",
  "想找同行以外的人，工作上的事不想带回家。",
];

/** What somebody tells who was married before. */
export const laterInterviews = [
  "谈到上一段婚姻，自己觉得已经放下了。希望对方沟通直接一些，不喜欢冷战。",
  "希望对方理解自己以前的家庭，也愿意慢慢来，不急着登记。",
];

/** What is to be done for a client. */
export const plansOfService = [
  "先推荐两位作息相近的，看反馈再调整城市范围。",
  "本月安排一次见面，见面前和双方各通一次电话。",
  "等学历核验完再推荐，期间补齐家庭情况。",
  "把年龄放宽两岁再找一轮，和本人说明原因。",
];

/** What is heard after a meeting. */
export const followUps = [
  "见面两天后回访，双方都愿意再见。",
  "约着周末一起去看展，节奏慢一点也好。",
  "最近联系少，问了原因，是工作忙。",
  "对方父母见过了，印象不错。",
  "聊得来但距离远，双方还在考虑。",
];

/** What a talk around a meeting is about. */
export const meetingTopics = ["首次见面陪同", "第二次见面前沟通", "见面后回访"];

/** Why two are introduced to each other. */
export const whyIntroduced = [
  "年龄、城市合适，都想两年内结婚。",
  "作息和爱好接近，双方都看重沟通。",
  "学历和家庭情况相当，住得也不远。",
  "性格互补，对孩子的想法一致。",
];

/** Where people meet outside. */
export const meetingPlaces = ["示范路咖啡馆", "湖边茶室", "书店二楼", "植物园南门"];

/** What a questionnaire showed. */
export const assessments = [
  "开放、尽责偏高，外向中等。遇到分歧先沉默，过后愿意谈。仅供服务参考。",
  "安全型依恋为主，亲近时自在。希望对方主动一些。仅供服务参考。",
  "看重家庭和稳定，对成长有期待。结果已和本人一起看过。",
];

/** How a service ended. */
export const closings = [
  "与推荐对象确定关系，暂停服务，祝福。",
  "服务期满，双方确认次数，资料归档。",
  "本人提出结束，已说明资料保存期限。",
];

/** What to mind with a client. */
export const notes = [
  "喜欢被叫小名。",
  "平日晚上八点后方便接电话。",
  "养了一只猫，介绍时要说明。",
  "对花粉过敏，见面别约公园。",
  "说话温和，做事认真。",
];

/** As pasted from a chat, with all that comes along. */
export const pastedFromChat =
  "【转发】🌷94年 女 本科 身高一米六三🌷\n工作：事业单位  爱好：瑜伽/烘焙😊\n要求：真诚、有责任心，烟酒不沾最好～\n（阿姨代发，本人愿意认识）";
