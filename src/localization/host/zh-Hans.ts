import type {host as english} from './en.js';

/** Simplified Chinese for the embed host's own pages; as `languages/zh-Hans.ts`. Not yet reviewed by a native speaker. */
export const host: Record<keyof typeof english, string> = {
  frames: '可嵌入的小部件',
  framesHow: '每个地址都是单个小部件的页面，供其他网站以框架嵌入。请将省略号替换为标识符。',
  unknownWidget: '没有名为“{name}”的小部件。',
  unknownParameter: '此小部件不支持参数“{name}”。',
  fixedApi: '嵌入框架不能自行选择API：“{name}”由服务器设定。',
  doubledParameter: '参数“{name}”出现了多次。',
  missingParameter: '此小部件缺少必需的参数{name}。',
  wrongValue: '参数“{name}”的值无效。',
  notFound: '找不到该条目，可能已被移动或删除。',
  unavailable: '无法加载这些信息。',
  credential: '证书',
  course: '前往课程',
  pathway: '前往学习路径',
  'course-list': '课程',
  'case-list': '案例',
  'certificate-list': '证书',
  'progress-tracker': '学习进度',
};
