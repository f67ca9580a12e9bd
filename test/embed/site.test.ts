import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { Hono } from 'hono';
import puppeteer, { type Browser } from 'puppeteer-core';
import { siteZip } from '../../demo/site/build-site.js';
import { exampleEvents } from '../../demo/site/events.js';
import { chromiumFlags, findChromium } from '../find-browser.mjs';
import { staticServer, type StaticServer } from '../static-server.js';
import { cardsShown } from './browser-page.js';

const made = new Date();
const [first] = exampleEvents(made);
const files = unzipSync(siteZip(made));
const text = (path: string) => strFromU8(files[path]!);

/** The two lines of README.txt, with the folder where the test has it. */
const pasted = (folder: string) =>
  text('README.txt')
    .split('\r\n')
    .filter((line) => /^<(script|div) /.test(line))
    .map((line) => line.replaceAll('"/civic-elements/', `"${folder}`))
    .join('\n');

describe('the zip', () => {
  test('is the same for the same day', () => {
    assert.deepEqual(siteZip(made), siteZip(made));
  });

  test('its pages name nothing outside of it, and hold no inline script or style', () => {
    for (const path of Object.keys(files).filter((name) => name.endsWith('.html'))) {
      const html = text(path);
      assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i, path);
      for (const [, target = ''] of html.matchAll(/\s(?:href|src|data-src)="([^"]*)"/g)) {
        const name = new URL(target, `http://host/${path}`).pathname.slice(1);
        assert.ok(!/^([a-z]+:|\/)/i.test(target), `${path}: ${target} is not relative`);
        assert.ok(name in files, `${path}: ${target} is not there`);
      }
    }
  });

  test('every example has its JSON and a page for people', () => {
    for (const { id, url, name } of exampleEvents(made)) {
      assert.deepEqual((JSON.parse(text(`events/${id}.json`)) as { name: unknown }).name, name);
      assert.ok(text(`events/${url}`).includes('<h1>'));
    }
  });

  test('README.txt holds a snippet of two lines and says what to do when it fails', () => {
    assert.equal(pasted('/x/').split('\n').length, 2);
    assert.match(text('README.txt'), /WHEN IT DOES NOT WORK/);
    assert.match(text('README.txt'), /Access-Control-Allow-Origin/);
    assert.doesNotMatch(text('README.txt'), /\{\{/);
  });
});

describe('the zip, unpacked under /a/b/', () => {
  let folder: string;
  let host: StaticServer;
  let council: StaticServer;
  let browser: Browser;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'civic-elements-site-'));
    for (const [path, bytes] of Object.entries(files)) {
      const target = join(folder, 'a/b', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    host = await staticServer(new Hono(), folder, { cors: true });
    const pages = new Hono();
    pages.get('/', (context) =>
      context.html(
        `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Council</title>${pasted(`${host.origin}/a/b/`)}</html>`,
      ),
    );
    council = await staticServer(pages);
    browser = await puppeteer.launch({ executablePath: findChromium()!, args: chromiumFlags });
  });
  after(async () => {
    await browser.close();
    await council.close();
    await host.close();
    rmSync(folder, { recursive: true });
  });

  test('shows the card of its README on a page of another origin, from a static file', async () => {
    const page = await browser.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(council.origin);
    await cardsShown(page, 1, first!.name.en);
    hosts.delete('null');
    assert.deepEqual([...hosts].sort(), [council.origin, host.origin].sort(), 'no third party');
    await page.close();
  });

  test('its index.html shows every element, under its own strict policy', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.text()} ${message.location().url ?? ''}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => complaints.push(request.url()));
    await page.goto(`${host.origin}/a/b/index.html`);
    await cardsShown(page, 1, first!.name.en);
    await cardsShown(page, 1, first!.name.de);
    await page.waitForFunction(
      (count) => {
        const list = document.querySelector('civic-event-list');
        return list?.shadowRoot?.querySelectorAll('civic-event-card').length === count;
      },
      {},
      exampleEvents(made).length,
    );
    await page.waitForNetworkIdle({ idleTime: 200 });
    assert.deepEqual(
      complaints.filter((line) => !line.endsWith('/favicon.ico')),
      [],
    );
    assert.equal(await page.$eval('.trouble', (element) => element.checkVisibility()), false);
    await page.close();
  });

  test('where no script runs, says so and leads to pages that can be read', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${host.origin}/a/b/index.html`);
    assert.ok(await page.$('.trouble'));
    assert.equal(await (await page.$('.trouble'))!.isVisible(), true);
    const links = await page.$$('[data-civic] a, civic-event-card a');
    assert.equal(links.length, 3);
    const addresses = links.map(async (link) => {
      assert.equal(await link.isVisible(), true);
      return await (await link.getProperty('href')).jsonValue();
    });
    for (const address of await Promise.all(addresses)) {
      const answer = await page.goto(address);
      assert.equal(answer?.status(), 200, address);
    }
    await page.close();
  });
});
