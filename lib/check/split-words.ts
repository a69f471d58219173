/** Two-character words of this field that a stray break or space splits so often that the split itself is the proof. */
const WORDS =
  "民族团结进步创建社区面积人口工作群众村民居民党员发展建设活动教育服务组织干部学习经济文化产业收入宣传政策法律法规制度机制领导小组单位学校教师学生社会稳定和谐示范先进模范材料事迹贯彻落实加强推动促进提高提升开展深入认真坚持建立健全完善解决问题矛盾纠纷困难脱贫攻坚乡村振兴治理环境卫生安全生活水平质量特色优势资源项目资金投资基础设施道路硬化医疗保障就业培训志愿关系意识思想理论习惯风俗传统交往交流交融石榴共同中华国家祖国精神文明核心价值自治公共基层网格平台品牌旅游农业养殖种植合作企业市场增长同比";
const SPLIT = new Set(Array.from({ length: WORDS.length / 2 }, (_, index) => WORDS.slice(index * 2, index * 2 + 2)));

/** Whether the characters on both sides of a break make one of these words. */
export function isSplitWord(before: string, after: string): boolean {
  return SPLIT.has((before.at(-1) ?? "") + (after[0] ?? ""));
}
