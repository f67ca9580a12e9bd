import { expect } from '@open-wc/testing';
import { EndpointError } from '../../src/endpoint/problem.js';
import { readJson, type RequestFunction } from '../../src/endpoint/request.js';

// What depends on the browser itself: its CORS check, its cache, its streams.
describe('reading in a browser', () => {
  const file = new URL('/package.json', location.href).href;

  it('tells an answer that CORS withholds by the header that is missing', async () => {
    const other = new URL(file);
    other.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const error: unknown = await readJson(other.href, { retries: 0 }).catch((error: unknown) => error);
    expect(error).to.be.instanceOf(EndpointError);
    const { code, message } = error as EndpointError;
    expect(code).to.equal('cors');
    expect(message).to.contain(other.href);
    expect(message).to.contain(`"Access-Control-Allow-Origin: ${location.origin}"`);
  });

  it('reads an unchanged resource again, with the ETag, whichever cache has it', async () => {
    const asked: Request[] = [];
    const statuses: number[] = [];
    const request: RequestFunction = async (request) => {
      const response = await fetch(request);
      asked.push(request);
      statuses.push(response.status);
      return response;
    };
    const first = await readJson(file, { request });
    const second = await readJson(file, { request, fresh: first });
    expect(second.data).to.deep.equal(first.data);
    expect(second.url).to.equal(first.url);
    expect(first.data).to.have.property('name', 'civic-elements');
    expect(asked[1]?.headers.get('If-None-Match')).to.be.a('string');
    // 304 from the endpoint, or what the browser makes of it. Never its own cache unasked.
    expect(asked[1]?.cache).to.equal('no-cache');
    expect(statuses[1]).to.be.oneOf([200, 304]);
  });

  it('ends the connection when the last reader leaves', async () => {
    const leaving = new AbortController();
    let signal: AbortSignal | undefined;
    const request: RequestFunction = (request) => {
      ({ signal } = request);
      return fetch(request);
    };
    const left = readJson(`${file}?left`, { request, signal: leaving.signal }).catch(
      (error: unknown) => error,
    );
    leaving.abort();
    expect(await left).to.have.property('code', 'aborted');
    expect(signal?.aborted).to.equal(true);
  });
});
