import type { Words } from "../words.ts";

/** What people type to find a command, whatever language the app speaks: Chinese, pinyin, its initials, English. */
export const soughtCommands: Readonly<Record<keyof Words["commands"]["word"], string>> = {
  search: "搜索 sousuo ss find search",
  goToday: "今日 今天 jinri jr qjr today home start",
  goClients: "客户名册 客户 kehu kh khmc qkhmc clients list",
  newClient: "登记新客户 新客户 dengji dj djxkh xkh new register add client",
  searchClients: "搜索名册 sousuo ss search clients list",
  intoList: "进入名单 jinru jrmd list",
  previousClient: "上一位客户 shangyiwei syw sywkh previous client",
  nextClient: "下一位客户 xiayiwei xyw xywkh next client",
  leaveNote: "回到服务档案 fanhui fh back case file",
  leaveFile: "回到客户名册 fanhui fh back clients",
  undo: "撤销 chexiao cx cxsyb undo revert",
  redo: "重做 chongzuo cz redo again",
  goStaff: "团队 同事 tuandui td qtd tongshi team staff colleagues",
  invite: "邀请同事 yaoqing yq yqts invite colleague",
  goThisDevice: "本机 设备 benji bj qbj this device storage",
  saveState: "保存与同步 baocun bc tongbu tb bcytb saved sync upload",
  help: "键盘快捷键 帮助 jianpan jp kuaijiejian kjj jpkjj bangzhu keys shortcuts help",
  themeLight: "浅色 外观 qianse qs hcqs light theme",
  themeDark: "深色 夜间 外观 shense ss hcss dark night theme",
  themeSystem: "跟随系统 外观 gensui gsxt wgxt system theme",
  language: "语言 英文 中文 yuyan yy yingwen zhongwen language english chinese",
  switchPerson: "换人 换班 huanren hr switch person user change",
  lock: "锁定 suoding sd lock leave",
  signOut: "退出登录 tuichu tc tcdl sign out log out",
};
