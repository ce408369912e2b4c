import { language } from '../src/i18n';

// Component tests draw parts of a page without the page that would load its texts.
await language.use('zh-CN');
await language.need('stage');
await language.need('console');
