// What Chromium can be asked for must not be left out there, whatever its title says.
it('claims to be impossible [not tried: for no good reason]');
