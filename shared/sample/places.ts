import type { SeededRandom } from "#shared/kernel";
import { weighted } from "./chance.ts";

/** Where somebody lives. */
export interface Place {
  readonly province: string;
  readonly city: string;
  readonly district: string;
}

const cities = {
  杭州市: ["浙江省", "西湖区 拱墅区 上城区 滨江区 萧山区 余杭区 临平区 钱塘区 富阳区"],
  绍兴市: ["浙江省", "越城区 柯桥区 上虞区"],
  嘉兴市: ["浙江省", "南湖区 秀洲区"],
  宁波市: ["浙江省", "海曙区 鄞州区 江北区"],
  湖州市: ["浙江省", "吴兴区 南浔区"],
  金华市: ["浙江省", "婺城区 金东区"],
  上海市: ["上海市", "浦东新区 闵行区 徐汇区 杨浦区 松江区"],
} as const;

/** The agency's own city and those whose people come to it. */
const cityOdds = {
  杭州市: 76,
  绍兴市: 6,
  嘉兴市: 5,
  宁波市: 4,
  湖州市: 3,
  金华市: 2,
  上海市: 4,
} as const satisfies Readonly<Record<keyof typeof cities, number>>;

const hometowns =
  "浙江衢州 浙江丽水 浙江台州 浙江温州 安徽安庆 安徽六安 安徽黄山 江西上饶 江西九江 江苏盐城 江苏徐州 河南周口 河南信阳 湖北黄冈 湖南邵阳 山东济宁 山东临沂 福建南平 四川南充 贵州遵义 河北邯郸 陕西渭南 黑龙江绥化 辽宁鞍山".split(
    " ",
  );

/** Where a client lives: mostly in the agency's city. */
export function makePlace(random: SeededRandom): Place {
  const city = weighted(random, cityOdds);
  const [province, districts] = cities[city];
  return { province, city, district: random.pick(districts.split(" ")) };
}

/** A city with its province, said once where both are one. */
export const cityWithProvince = ({ province, city }: Place): string =>
  province === city ? city : province + city;

/** Where a family comes from: as often as not from where the client lives. */
export const makeHometown = (random: SeededRandom, lives: Place): string =>
  random.chance(0.5) ? cityWithProvince(lives) : random.pick(hometowns);
