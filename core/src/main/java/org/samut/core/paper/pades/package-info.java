/** An officer's electronic signature in the finished PDF: PAdES (ETSI EN 319 142-1, baseline B-B) by a certificate file. */
package org.samut.core.paper.pades;
