/** Reads scans and photographs of a signed book and says of each page whether it is the sealed one. */
package org.samut.core.paper.scan;
