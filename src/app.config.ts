import { SUB_PACKAGES, TAB_PAGES } from '../config/routes'

const tab = (page: keyof typeof TAB_PAGES, text: string, icon: string) => ({
  pagePath: page,
  text,
  iconPath: `assets/tab-${icon}.png`,
  selectedIconPath: `assets/tab-${icon}-on.png`,
})

export default defineAppConfig({
  pages: Object.keys(TAB_PAGES),
  subPackages: Object.entries(SUB_PACKAGES).map(([root, pages]) => ({
    root: `packages/${root}`,
    pages: Object.keys(pages),
  })),
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/directory', 'packages/consult'] },
    'pages/experts/index': { network: 'all', packages: ['packages/directory', 'packages/consult'] },
    'pages/me/index': { network: 'wifi', packages: ['packages/desk'] },
  },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarBackgroundColor: '#FFFFFF',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '职业指导专家',
    backgroundColor: '#F5F7F7',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5B6769',
    selectedColor: '#0F766E',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      tab('pages/home/index', '首页', 'home'),
      tab('pages/experts/index', '专家', 'experts'),
      tab('pages/messages/index', '消息', 'messages'),
      tab('pages/me/index', '我的', 'me'),
    ],
  },
})
