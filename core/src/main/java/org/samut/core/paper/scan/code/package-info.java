/** Finds and reads QR codes in pictures of paper: skewed, turned, blurred, stained, a few dots to a module. */
package org.samut.core.paper.scan.code;
