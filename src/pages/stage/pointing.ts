import type { Place, Pointed } from '../../lessons';

/**
 * The control of a path that comes next: the innermost one on screen, but a field still empty or a choice not made
 * before it. Where none is, what puts on the table another device of the path, once each (`brought`): what one device
 * shows may be what the next one needs. And at last the way back of the device that the path ends on: somebody has
 * gone on to a screen from which it cannot be reached.
 */
export function nextOnScreen(
	root: ParentNode,
	path: readonly Pointed[],
	brought: readonly Place[] = []
): Element | undefined {
	const seen = path.flatMap((pointed) => find(root, pointed) ?? []);
	const next = seen.find(isOpen) ?? seen.at(-1);
	if (next) return next;
	const end = path.findLast((pointed) => pointed.device)?.device;
	const back = end && [...root.querySelectorAll(`[data-device="${end}"] .bk`)].find(isSeen);
	const away = path.flatMap(({ device }) => (device && !isOnTable(root, device) ? [device] : []));
	const bring = away.findLast((device) => !brought.includes(device)) ?? (back ? undefined : away.at(-1));
	return bring ? find(root, { control: `stage.device.${bring}` }) : back;
}

function isOnTable(root: ParentNode, device: Place): boolean {
	return root.querySelector(`[data-device="${device}"]`) !== null;
}

/** A text field with nothing in it, or a choice that is not the one. */
function isOpen(element: Element): boolean {
	if (element.getAttribute('role') === 'radio') return element.getAttribute('aria-checked') !== 'true';
	if (element instanceof HTMLTextAreaElement) return element.value === '';
	if (!(element instanceof HTMLInputElement)) return false;
	return element.type === 'radio' ? !element.checked : element.type === 'text' && element.value === '';
}

function find(root: ParentNode, { control, of, device }: Pointed): Element | undefined {
	const place = device ? `[data-device="${device}"] ` : '';
	const which = of === undefined ? '' : `[data-of="${CSS.escape(of)}"]`;
	const found = [...root.querySelectorAll(`${place}[data-control="${control}"]${which}`)].filter(isSeen);
	return found.filter((element) => !isPressedDevice(element) && !waits(element)).at(-1);
}

/** Off without a reason: something else is to be chosen first. What is refused has a reason, and can be tried. */
function waits(element: Element): boolean {
	return element.getAttribute('aria-disabled') === 'true' && !element.hasAttribute('aria-describedby');
}

/** A device that stands on the table already needs no putting there. */
function isPressedDevice(element: Element): boolean {
	const { control = '' } = (element as HTMLElement).dataset;
	const isOn = ['aria-pressed', 'aria-selected'].some((name) => element.getAttribute(name) === 'true');
	return control.startsWith('stage.device.') && isOn;
}

/** What lies under an open sheet cannot be pressed. */
function isSeen(element: Element): boolean {
	return !element.closest('[inert]') && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}
