import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What a hand can do. Everything of the story is made of these three. */
export interface Player {
	press(target: Locator): Promise<void>;
	type(target: Locator, text: string): Promise<void>;
	/** Picks an option of a list that drops down. */
	choose(target: Locator, option: string): Promise<void>;
}

/** By pointer. What is refused can be pressed too: it answers with its reason. */
export function mouse(): Player {
	return {
		async press(target) {
			const refused = (await target.getAttribute('aria-disabled')) === 'true';
			if (refused) await expect(target).toBeVisible();
			await target.click({ force: refused });
		},
		type: (target, text) => target.fill(text),
		async choose(target, option) {
			await target.selectOption({ label: option });
		}
	};
}

/** By keys alone: Tab and arrows to get there, Enter, Space and letters when there. Focus is never lost. */
export function keyboard(page: Page): Player {
	const { keyboard: keys } = page;

	async function reach(target: Locator): Promise<void> {
		await expect(target).toBeVisible();
		for (let steps = 0; steps < 200; steps += 1) {
			const key = await target.evaluate(keyTowards, steps > 0);
			if (key === null) return;
			await keys.press(key);
		}
		throw new Error(`No way by keys to ${target}, focus is on ${await page.evaluate(focused)}`);
	}

	async function stillSomewhere(): Promise<void> {
		await expect
			.poll(() => page.evaluate(focused), { message: 'focus is lost', timeout: 2_000 })
			.not.toBe('BODY');
	}

	return {
		async press(target) {
			await reach(target);
			const role = await target.evaluate((element) => {
				const isChosen = element instanceof HTMLInputElement && element.type === 'radio';
				if (isChosen && element !== document.activeElement) return 'chosen';
				return element.getAttribute('role') ?? element.tagName;
			});
			if (role === 'chosen') return;
			await keys.press(['switch', 'checkbox', 'INPUT'].includes(role) ? 'Space' : 'Enter');
			await stillSomewhere();
		},
		async type(target, text) {
			await reach(target);
			await keys.press('ControlOrMeta+a');
			await keys.type(text);
			await expect(target).toHaveValue(text);
			await stillSomewhere();
		},
		async choose(target, option) {
			await reach(target);
			// Whose device it is stands in its name: by now it may be another locator's.
			const list = await target.elementHandle();
			const step = () =>
				list?.evaluate((element, wanted) => {
					const { options, selectedIndex } = element as HTMLSelectElement;
					return [...options].findIndex(({ label }) => label === wanted) - selectedIndex;
				}, option);
			for (let left = await step(); left; left = await step())
				await keys.press(left > 0 ? 'ArrowDown' : 'ArrowUp');
			await stillSomewhere();
		}
	};
}

function focused(): string {
	const active = document.activeElement;
	return active ? `${active.tagName} ${active.getAttribute('aria-label') ?? ''}`.trim() : 'BODY';
}

/**
 * The next key of a reader who goes the shorter way to an element, by what each pattern promises; `null` when there.
 * @param onTheWay a key was pressed before: an arrow that came to a choice has made it, whatever that opened
 */
function keyTowards(target: HTMLElement | SVGElement, onTheWay: boolean): string | null {
	const active = document.activeElement ?? document.body;
	if (active === target) return null;
	const isChoice = target instanceof HTMLInputElement && target.type === 'radio';
	if (onTheWay && isChoice && (target.checked || target.closest('[inert]'))) return null;
	const isAhead = (from: Element, to: Element) =>
		(from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

	const log = target.closest('[role="log"]');
	const group = target.closest('[role="tablist"], [role="radiogroup"], [role="menu"]');
	const { tabIndex } = target;
	if (group && group !== active && group.contains(active)) {
		const lies = group.getAttribute('role') === 'tablist';
		return isAhead(active, target) ? (lies ? 'ArrowRight' : 'ArrowDown') : lies ? 'ArrowLeft' : 'ArrowUp';
	}
	if (target instanceof HTMLInputElement && target.type === 'radio' && active instanceof HTMLInputElement) {
		if (active.type === 'radio' && active.name === target.name)
			return isAhead(active, target) ? 'ArrowDown' : 'ArrowUp';
	}
	if (log && tabIndex < 0 && active.closest('[data-message]') && log.contains(active))
		return isAhead(active, target) ? 'ArrowDown' : 'ArrowUp';
	// Of a set, Tab stops at one only: from there the arrows go on.
	const stop = tabIndex < 0 ? (log ?? group)?.querySelector('[tabindex="0"]') : undefined;
	return isAhead(active, stop ?? target) ? 'Tab' : 'Shift+Tab';
}
