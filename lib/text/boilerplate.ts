/** Phrases that only web pages and document shops write, wherever they stand in a short line. */
const PHRASES =
  /发布(?:时间|日期)|更新时间|来源[:：]|作者[:：]|浏览次数|点击(?:数|量|次数)|字体[:：]|【打印】|上一篇|下一篇|当前位置|免责声明|下载(?:须知|文档|本文|二维码|地址)|在线(?:预览|阅读)|侵犯您的权益|小编|会员(?:分享|学习|可)|扫一扫|copyright|©|ICP备|(?:通讯员|供稿|责任?编辑?|审核|编辑)[:：]|\s供稿[）)]$|原文链接|相关(?:文章|推荐|阅读|热词)|来[自源]于?网络|如有侵权|^推荐度|文档为|点击下载|^第\s*\d+\s*页|^共\s*\d+\s*页$|主办[:：].*主管[:：]|原[标標][题題][:：]|技术支持[:：]|投稿(?:人|交换)|网友(?:投稿|为您)|为您精选|版权所有|上传于|[资資]料[图圖]|[（(](?:精选|最新|共)?\d+[篇页][）)]$|全文共?\d+字|内容预览|^[（(]?(?:本报|本网)?(?:记者|通讯员)\s+[^。，]{2,24}[）)]?$|https?:\/\/|www\./iu;
/** Words of a page's menu; only a line that holds nothing else is a menu. */
const MENU = /^(?:登录|注册|搜索|首页|正文|用户头像|免费资源|返回(?:顶部|首页)|分享(?:到)?|收藏|打印(?:本页)?|关闭(?:窗口)?|.{0,8}(?:文库|文档网|新闻网|信息网))$/u;
const LONGEST = 140;

/** Whether a line belongs to the web page the text was taken from (网页残留), not to the material. */
export function isBoilerplate(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST) return false;
  return PHRASES.test(text) || text.split(/\s+/u).every((word) => MENU.test(word)) || /[>›»].*[>›»]|[>›»]$/u.test(text);
}

/** Whether a line heads the page's list of other texts (相关文章：), after which nothing of this one comes. */
export function pointsElsewhere(line: string): boolean {
  return line.length <= 40 && /(?:相关(?:文章|推荐|阅读|范文)|猜你喜欢|推荐阅读|延伸阅读)[:：]?$/u.test(line.trim());
}

/** Whether a line is the courtesy with which a speech ends (汇报完毕，谢谢大家). */
export function isCourtesy(line: string): boolean {
  return line.length <= 30 && /(?:汇报|发言|讲话|报告).{0,3}(?:完了|完毕|结束|到此)|^(?:谢谢|感谢)(?:大家|各位|领导)/u.test(line);
}

/** Whether a line greets its listeners (尊敬的各位领导：) as the spoken form of a material does. */
export function isSalutation(line: string): boolean {
  return line.length <= 30 && /^(?:尊敬的|敬爱的|各位(?:领导|评委|专家|代表|来宾)|同志们|大家好)/u.test(line.trim());
}
