export { PageViews, type PageView, type PageViewsProps } from './PageViews';
