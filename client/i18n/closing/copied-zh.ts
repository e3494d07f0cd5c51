/** The file with all data of one person: what stands at its top, and how its parts read. */
export const copiedZh = {
  copyNote:
    "把您能看到的这位客户的全部资料导出成一个网页文件：登记资料、照片、笔记、推荐、合同与收款、来访与沟通、问卷，每条记录都在里面。导出会写明用途并留下记录。",
  copySave: "导出",
  copyMaking: "正在导出…",
  copyCheck:
    "没有交换联系方式的客户，姓名和电话不在文件里。笔记和聊天截图里如果还提到别人，交给客户前请看一遍。",
  copiedPartly: (count: number) => `已导出，有 ${count} 类内容没有取到，文件开头有说明。`,
  copyHolds: "这份文件里有",
  copyHolding: (what: string, count: number) => `${what}：${count} 项`,
  copyHoldingRecords: (count: number) =>
    `逐条记录：${count} 条，在最后，点开可以核对；同样的内容也附在文件里，供程序读取。`,
  copyLeftOut: "依法没有写进来的",
  copyOthersData:
    "其他客户的姓名、联系方式、答复和感受，是他们的个人信息。双方已经交换联系方式的，写明对方称呼和当时给出的联系方式。",
  copyColleaguesData: "推荐理由和陪同见面时的观察，同时涉及对方，没有写进来。",
  copyUnreadable: (what: string) => `${what}：导出的同事无权查看，可以向主管要。`,
  copyMissing: "这次没有取到的",
  copyMissingPictures: (count: number) =>
    `${count} 张图片还没有下载到本机，连上本店服务器后可以再导出一次。`,
  copyMissingNotes: (count: number) =>
    `${count} 篇笔记的正文还没有下载到本机，连上本店服务器后可以再导出一次。`,
  copyStillArriving: "导出时还有资料正在送来本机，送齐后可以再导出一次。",
  copyNotHad: "（这次没有取到）",
  copyRecords: "逐条记录",
  copyRecordsNote: "谁在什么时候写下了什么，包括后来改掉的。",
  copyNumbered: (what: string, number: number) => `${number}. ${what}`,
  copyPhotoOf: {
    client: "照片",
    visits: "沟通中的图片",
    agreement: "签署的文件",
    case: "核验材料",
  },
  copyTalks: "访谈",
  copyTalk: "访谈",
  copySkipped: "跳过",
  copyAgreement: "合同与收款",
  copyOnlyOffered: "只是报价，没有签",
  copyDelivered: "已提供",
  copyEnded: "提前终止",
  copyAppointment: (purpose: string) => `预约：${purpose}`,
  copyPerson: (number: number) => `第 ${number} 位`,
  copyBegan: "开始推荐",
  copyAsked: "向您介绍",
  copyAnswer: "您的答复",
  copyShown: (day: string, level: number, hasPhoto: boolean, isMistake: boolean) =>
    `${day}：第 ${level} 级资料${hasPhoto ? "，带照片" : ""}${isMistake ? "（发错了人）" : ""}`,
  copyOwnCard: "您的资料给对方看过",
  copyOtherCard: "给您看过对方的资料",
  copySaid: "您请我们转达的话",
  copyHeard: "对方请我们转达的话",
  copyMeetingWas: "见面结果",
  copyYouCame: "您",
  copyYouFelt: "您的感受",
  copyLine: "对方给您的联系方式",
  copyClosed: "结果",
};
