/** The drawer's page that explains an indicator: what is counted, how it is computed, what proves it. */
package org.samut.app.window.guidance;
