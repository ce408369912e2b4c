import { configure } from '@testing-library/svelte';
import { language } from '../src/i18n';
import { laterEdition, laterStatus } from '../src/pages/stage/laterParts';
import { fetchLater } from '../src/panes';
import { laterMenu } from '../src/ui';

// How fast it is, benchmarks say; a busy machine is no fault.
configure({ asyncUtilTimeout: 10_000 });

// Component tests draw parts of a page without the page that would load its texts and its later parts.
await language.use('zh-CN');
await language.need('stage');
await language.need('about');
await language.need('gaps');
await language.need('guide');
await language.need('share');
await fetchLater();
await laterMenu.fetch();
await laterEdition.fetch();
await laterStatus.fetch();
